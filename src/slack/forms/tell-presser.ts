import { noteMessage } from '../add-note.ts';
import { reachAsker } from '../reach-asker.ts';
import type { ApiDeps } from '../slack-deps.ts';

/** Who pressed something, and where. */
export type Presser = {
  user: string;
  place: { channel: string; threadTs: string };
  responseUrl: string | undefined;
};

/** A line for whoever pressed a button alone; that it cannot be shown is logged and nothing else. */
export const tellPresser = async (
  { user, place, responseUrl }: Presser,
  line: string,
  deps: ApiDeps,
): Promise<void> => {
  const { channel, threadTs } = place;
  const asker = { responseUrl, ephemeral: { channel, threadTs, user } };
  try {
    await reachAsker(deps, asker, deps.newId(), 'notice', [noteMessage(line)]);
  } catch (error) {
    deps.log.warn({ err: error }, 'whoever pressed a button could not be told');
  }
};
