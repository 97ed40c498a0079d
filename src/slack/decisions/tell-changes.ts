import { statusWords } from '../../decisions/decision.ts';
import { escapeMrkdwn } from '../../render/escape-mrkdwn.ts';
import { plain } from '../../render/forms/view.ts';
import type { Message } from '../../render/message.ts';
import { personName } from '../../render/watch/render-answered.ts';
import type { StatusChange } from '../../store/decisions.ts';
import { postMessage } from '../post.ts';
import type { ApiDeps } from '../slack-deps.ts';
import type { Finishing } from './finish-record.ts';

const changeMessage = (id: string, { from, to }: StatusChange, name: string | undefined): Message => {
  const before = from === null ? '' : ` from ${statusWords(from)}`;
  const line = `${personName(name)} changed the status of ${id}${before} to ${statusWords(to)}.`;
  return { text: escapeMrkdwn(line), blocks: [{ type: 'section', text: plain(line) }] };
};

/** That it still holds is noted as a change to the same status, and told by whoever noted it. */
const isChange = ({ from, to }: StatusChange): boolean =>
  from === null || statusWords(from) !== statusWords(to);

const tell = async (
  { place, decision, post }: Finishing,
  number: number,
  change: StatusChange,
  deps: ApiDeps,
): Promise<void> => {
  const { id, threadTs } = decision;
  const names = await deps.names.find([change.by]);
  const target = { channel: place.channel, threadTs, requestId: post.recordId, step: `status.${number}` };
  await postMessage(deps, target, changeMessage(id, change, names[change.by]));
};

/** Says in the thread who changed the status from what to what, every change once. */
export const tellChanges = async ({ place, decision, post }: Finishing, deps: ApiDeps): Promise<void> => {
  const { id } = decision;
  const history = await deps.decisions.history(place, id);
  for (const [index, change] of history.entries()) {
    const number = index + 1;
    if (number <= post.toldChange) continue;
    if (isChange(change)) await tell({ place, decision, post }, number, change, deps);
    await deps.decisions.notePost(place, id, { toldChange: number });
  }
};
