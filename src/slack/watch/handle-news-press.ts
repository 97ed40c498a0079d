import { statusWords } from '../../decisions/decision.ts';
import { EPHEMERAL_TS } from '../../inbox/posts.ts';
import { messagesIn } from '../../narrate/messages/messages.ts';
import {
  answeredLine,
  type NewsAnswer,
  personName,
  renderAnswered,
  restingLine,
} from '../../render/watch/render-answered.ts';
import type { StatusChange } from '../../store/decisions.ts';
import { claim, digestOf, release } from '../claim.ts';
import { finishRecord } from '../decisions/finish-record.ts';
import { tellPresser } from '../forms/tell-presser.ts';
import { handleUnknownAction } from '../handle-unknown-action.ts';
import { isStranger } from '../is-stranger.ts';
import type { HandleAction } from '../listeners.ts';
import { postMessage } from '../post.ts';
import type { ApiDeps, SlackDeps } from '../slack-deps.ts';
import { todayOf } from '../today-of.ts';
import { closeNote } from './close-note.ts';
import { type NewsPress, readNewsPress } from './read-news-press.ts';

/** Noted among the posts of a note once it is answered. */
const ANSWERED = 'answered';

/** Says in the thread what was done; whoever pressed is told alone where that does not work. */
const sayInThread = async (
  press: NewsPress,
  answer: NewsAnswer,
  requestId: string,
  deps: ApiDeps,
): Promise<void> => {
  const { channel, threadTs } = press.place;
  try {
    await postMessage(deps, { channel, threadTs, requestId, step: 'line' }, renderAnswered(answer));
  } catch (error) {
    deps.log.warn({ err: error }, 'an answer to a note could not be posted in its thread');
    await tellPresser(press, answeredLine(answer), deps);
  }
};

/** What a change of a decision was as an answer to a note; null when it came about otherwise. */
const answerOf = ({ from, to }: StatusChange): NewsAnswer['kind'] | null => {
  if (from?.kind === to.kind) return 'reaffirmed';
  return to.kind === 'proposed' ? 'reopened' : null;
};

/** Who was first, for the second; the note still has its buttons when the first one's process died. */
const tellSecond = async (press: NewsPress, deps: ApiDeps): Promise<void> => {
  const { id, place } = press;
  const decision = await deps.decisions.find(place, id);
  const last = (await deps.decisions.history(place, id)).at(-1);
  if (decision === null || last === undefined) return tellClosed(press, restingLine(id, null), deps);
  const name = (await deps.names.find([last.by]))[last.by];
  const kind = answerOf(last);
  const today = new Date(last.at).toISOString().slice(0, 10);
  if (kind !== null) await closeNote(press, answeredLine({ kind, decision, name, today }), deps);
  const values = { name: personName(name), id, status: statusWords(decision.status) };
  await tellPresser(press, messagesIn('en').say('news.answered-by', values), deps);
};

const tellClosed = async (press: NewsPress, line: string, deps: ApiDeps): Promise<void> => {
  await closeNote(press, line, deps);
  await tellPresser(press, line, deps);
};

const answerClaimed = async (press: NewsPress, requestId: string, deps: ApiDeps): Promise<void> => {
  const { id, place, user, kind } = press;
  if ((await deps.posts.find(requestId, ANSWERED)) !== null) return tellSecond(press, deps);
  const decision = await deps.decisions.answerNews(place, id, kind, user);
  // What is not decided cannot be reopened; what was turned down or replaced, and what is gone, takes no answer.
  if (decision === null)
    return tellClosed(press, restingLine(id, await deps.decisions.find(place, id)), deps);
  await deps.posts.record(requestId, { step: ANSWERED, channel: place.channel, ts: EPHEMERAL_TS });
  deps.log.info({ channel: place.channel, decision: id, kind }, 'a note on a decision was answered');
  const name = (await deps.names.find([user]))[user];
  const today = todayOf(deps);
  const answer: NewsAnswer = { kind, decision, name, today };
  await sayInThread(press, answer, requestId, deps);
  await closeNote(press, answeredLine(answer), deps);
  await finishRecord(place, id, deps);
};

const answerNote = async (press: NewsPress, deps: ApiDeps): Promise<void> => {
  const { team, channel } = press.place;
  const requestId = digestOf('note', team, channel, press.note.ts);
  if (!(await claim(deps, requestId))) return tellPresser(press, messagesIn('en').say('news.answered'), deps);
  try {
    await answerClaimed(press, requestId, deps);
  } finally {
    await release(deps, requestId);
  }
};

/** A press on Reaffirm or Reopen under a note: one of them has an effect, whoever comes second is told. */
export const handleNewsPress =
  (deps: SlackDeps): HandleAction =>
  async (args) => {
    const press = readNewsPress(args.body, deps.ownTeam);
    if (press === null) return handleUnknownAction(deps)(args);
    await args.ack();
    const work: ApiDeps = { ...deps, api: args.client };
    const { say } = messagesIn('en');
    if (isStranger(args.body, deps.ownTeam)) return tellPresser(press, say('news.not-ours'), work);
    try {
      await answerNote(press, work);
    } catch (error) {
      deps.log.error({ err: error }, 'an answer to a note could not be stored');
      await tellPresser(press, say('news.trouble'), work);
    }
  };
