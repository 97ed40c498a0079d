import type { Inbox } from '../inbox/inbox.ts';
import type { NewRequest } from '../inbox/inbox-request.ts';
import type { Lines } from '../inbox/lines.ts';
import type { Log } from '../log.ts';
import type { DeliveryOutcome, Metrics } from '../metrics/metrics.ts';
import { acknowledgeWith } from './acknowledge-with.ts';
import { askersTeam } from './askers-team.ts';
import { deliveryKeys, isOfForm, withoutPress } from './delivery-keys.ts';
import { errorOnForm, firstInputOf, refuseQuestion } from './forms/refuse-question.ts';
import { INTAKE_LIMITS } from './intake-limits.ts';
import type { Jobs } from './jobs.ts';
import { laneOf } from './lane-of.ts';
import { parseQuestion } from './parse-question.ts';
import type { SlackApi } from './slack-api.ts';
import type { StatusLine } from './status-line.ts';
import type { Unmentioned } from './unmentioned-question.ts';
import { watchDelivery } from './watch-delivery.ts';
import { withoutNul } from './without-nul.ts';

/** One parsed delivery from Slack, whichever door it came through. */
export type Delivery = {
  body: Record<string, unknown>;
  ack: (response?: unknown) => Promise<void>;
  retryNum?: number;
  retryReason?: string;
  /** Tells a replayed request that has no id of its own, e.g. its signature. */
  replayKey?: string;
};

export type IntakeDeps = {
  inbox: Inbox;
  lines: Pick<Lines, 'enqueue' | 'backlog'>;
  /** Told of each delivery. */
  arrived: () => void;
  status: StatusLine;
  jobs: Jobs;
  log: Log;
  metrics: Metrics;
  clock: () => Date;
  newId: () => string;
  api: SlackApi;
  fetch: typeof globalThis.fetch;
  sleep: (ms: number) => Promise<void>;
  botUserId: string;
  /** The id of the bot's team; empty where Slack did not say. */
  ownTeam: string;
  /** Bolt's App.processEvent. */
  processEvent: (delivery: Delivery) => Promise<void>;
  /** The question that a submitted form makes, if it makes one. */
  submitted: (
    body: Record<string, unknown>,
    context: { id: string; now: Date; ownTeam: string },
  ) => Promise<NewRequest | null>;
  /** Questions that do not name the bot, and what is none. */
  unmentioned: (body: Record<string, unknown>, context: { id: string; now: Date }) => Promise<Unmentioned>;
};

const HOUR_MS = 60 * 60 * 1_000;
const OVERLOADED =
  'I have more questions waiting than I can take on right now, so I have not taken this one. Please ask again in a few minutes.';
const ASKED_MUCH = `I answer at most ${INTAKE_LIMITS.perPersonAndHour} questions from one person within an hour, so I have not taken this one. Please ask it again a little later.`;
const STORE_TROUBLE =
  'I cannot take questions right now because I could not store yours. Please ask again in a few minutes; your admin can find the reason in my log.';
const PRESSED_BEFORE =
  'You have pressed this answer before, so I have not taken it a second time. To say it again, write it in this thread and mention me.';
const placeInLine = (ahead: number): string =>
  `There are ${ahead} questions ahead of yours in this channel. I answer them in order; yours is kept and will be answered.`;

/** Why a question is not taken on now, as a line for its asker; null when it is. */
const whyNotNow = async (question: NewRequest, deps: IntakeDeps): Promise<string | null> => {
  if (deps.lines.backlog() >= INTAKE_LIMITS.waiting) return OVERLOADED;
  const asked = await deps.inbox.countAsked(question, question.receivedAt - HOUR_MS);
  return asked >= INTAKE_LIMITS.perPersonAndHour ? ASKED_MUCH : null;
};

const dropDuplicate = async (delivery: Delivery, { log }: IntakeDeps): Promise<DeliveryOutcome> => {
  const { retryNum, retryReason } = delivery;
  log.info({ retryNum, retryReason }, 'duplicate delivery dropped');
  await delivery.ack();
  return 'duplicate';
};

type Stored = { kind: 'taken' } | { kind: 'refused'; why: string } | { kind: 'duplicate' };

/** Stores a question that is taken on; of one that is not, only that it came. */
const store = async (question: NewRequest, keys: readonly string[], deps: IntakeDeps): Promise<Stored> => {
  const why = await whyNotNow(question, deps);
  const ofDelivery = withoutPress(keys);
  // A press that is not taken on may be made again: only its delivery is known then.
  const isNew =
    why === null ? await deps.inbox.accept(keys, question) : await deps.inbox.refuse(ofDelivery, question);
  if (isNew) return why === null ? { kind: 'taken' } : { kind: 'refused', why };
  if (isOfForm(keys)) return { kind: 'duplicate' };
  // A known button in a new delivery was pressed again, which Slack's redelivery is not.
  const isPressedAgain = ofDelivery.length < keys.length && (await deps.inbox.claim(ofDelivery));
  return isPressedAgain ? { kind: 'refused', why: PRESSED_BEFORE } : { kind: 'duplicate' };
};

/** Puts a stored question in its channel's line and acknowledges it, with its place where others are before it. */
const lineUp = async (delivery: Delivery, question: NewRequest, deps: IntakeDeps): Promise<void> => {
  const ahead = deps.lines.enqueue(question.id, laneOf(question));
  const { threadTs, channel } = question;
  if (threadTs !== null) deps.status.expect(question.id, { channel, threadTs });
  if (ahead < INTAKE_LIMITS.toldInChannel) await delivery.ack();
  else await acknowledgeWith(delivery, question, placeInLine(ahead), deps);
};

/** A question with the team of its asker. Whatever Slack names beside a stranger, it is asked in the bot's own team. */
const byAsker = (question: NewRequest, body: unknown, ownTeam: string): NewRequest => {
  const userTeam = askersTeam(body);
  const isStranger = ownTeam !== '' && userTeam !== null && userTeam !== ownTeam;
  return { ...question, userTeam, ...(isStranger ? { team: ownTeam } : {}) };
};

const takeQuestion = async (
  delivery: Delivery,
  question: NewRequest,
  keys: readonly string[],
  deps: IntakeDeps,
): Promise<DeliveryOutcome> => {
  const { log } = deps;
  let stored: Stored;
  try {
    stored = await store(question, keys, deps);
  } catch (error) {
    // An event comes again when it is not acknowledged; a command or press does not, so its asker is told.
    if (question.kind === 'message') throw error;
    log.error({ err: error, requestId: question.id }, `a ${question.kind} could not be stored`);
    await refuseQuestion(delivery, question, STORE_TROUBLE, deps);
    return 'failed';
  }
  switch (stored.kind) {
    case 'duplicate':
      return dropDuplicate(delivery, deps);
    case 'refused':
      log.warn({ requestId: question.id, waiting: deps.lines.backlog() }, 'a question was not taken on');
      await refuseQuestion(delivery, question, stored.why, deps);
      return 'refused';
    case 'taken':
      await lineUp(delivery, question, deps);
      return 'taken';
  }
};

/** Whether a delivery is new. A form stays open, with a word on it, while that cannot be noted: it comes only once. */
const claim = async (
  delivery: Delivery,
  keys: readonly string[],
  deps: IntakeDeps,
): Promise<'new' | 'known' | 'refused'> => {
  try {
    return (await deps.inbox.claim(keys)) ? 'new' : 'known';
  } catch (error) {
    const field = firstInputOf(delivery.body);
    if (field === null) throw error;
    deps.log.error({ err: error }, 'a form could not be stored');
    await delivery.ack(errorOnForm(field, STORE_TROUBLE));
    return 'refused';
  }
};

/** Other buttons, dialogs and events: their answer is due within three seconds, so they run at once. */
const takeOther = async (
  delivery: Delivery,
  known: readonly string[],
  deps: IntakeDeps,
): Promise<DeliveryOutcome> => {
  // A form with something wrong in it is sent again.
  const keys = withoutPress(known);
  const claimed = await claim(delivery, keys, deps);
  if (claimed === 'refused') return 'failed';
  if (claimed === 'known') return dropDuplicate(delivery, deps);
  let acknowledged = false;
  const ack = async (response?: unknown): Promise<void> => {
    if (acknowledged) return;
    await delivery.ack(response);
    // Not before: what a closing socket did not carry is delivered again and must not be dropped then.
    acknowledged = true;
  };
  try {
    await deps.processEvent({ ...delivery, ack });
  } catch (error) {
    deps.log.error({ err: error }, 'a delivery could not be processed');
    if (!acknowledged) {
      await deps.inbox.release(keys);
      throw error;
    }
    return 'failed';
  }
  // No listener wanted it. Without this Slack would wait three seconds and show the user an error.
  if (!acknowledged) await ack();
  return 'other';
};

const take = async (given: Delivery, deps: IntakeDeps): Promise<DeliveryOutcome> => {
  deps.arrived();
  const delivery = { ...given, body: withoutNul(given.body) };
  const context = { id: deps.newId(), now: deps.clock(), botUserId: deps.botUserId };
  const keys = deliveryKeys(delivery.body, deps.botUserId);
  if (keys.length === 0 && delivery.replayKey !== undefined) keys.push(`replay:${delivery.replayKey}`);
  const question =
    parseQuestion(delivery.body, context) ??
    (await deps.submitted(delivery.body, { ...context, ownTeam: deps.ownTeam })) ??
    (await deps.unmentioned(delivery.body, context));
  // What people say among themselves is not kept, not even that it came.
  if (question === 'talk') {
    await delivery.ack();
    return 'other';
  }
  if (question === null) return takeOther(delivery, keys, deps);
  return takeQuestion(delivery, byAsker(question, delivery.body, deps.ownTeam), keys, deps);
};

/**
 * The one way in for everything Slack delivers, by HTTP or socket. A question is stored before Slack is told
 * "received", and answered from the store; what was delivered before is dropped. Rejects only when nothing was
 * acknowledged, so that the receiver can refuse it and Slack delivers again.
 */
export const createIntake = (deps: IntakeDeps): ((delivery: Delivery) => Promise<void>) => {
  const watched = watchDelivery((delivery) => take(delivery, deps), deps.metrics);
  return async (delivery) => {
    const work = watched(delivery);
    deps.jobs.track(work);
    await work;
  };
};
