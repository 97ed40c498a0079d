import type { InboxRequest } from '../../src/inbox/inbox-request.ts';
import { RETENTION, type Swept } from '../../src/inbox/retention.ts';
import type { Delivery } from './inbox-steps.ts';
import { DAYS, type Held, type Taken, UNKNOWN } from './play-steps.ts';
import { questionOf, THREAD } from './start-inbox.ts';

const DAY = 24 * 60 * 60 * 1000;

type Kept = InboxRequest & { doneAt: number | null };

/** What an inbox is to do, told with plain maps. */
export const createModel = () => {
  const seen = new Map<string, number>();
  const kept = new Map<string, Kept>();
  const posts: Held['posts'] = new Map();
  /** When each post was first noted. */
  const postedAts = new Map<string, number>();

  const end = (request: Kept, outcome: InboxRequest['outcome'], doneAt: number): void => {
    if (request.state !== 'done') Object.assign(request, { state: 'done', outcome, doneAt });
  };
  const put = ({ keys, isRefused, threadTs, user }: Delivery, id: string, now: number): boolean => {
    if (keys.some((key) => seen.has(key))) return false;
    for (const key of keys) seen.set(key, now);
    const question = questionOf(id, {
      threadTs,
      user,
      receivedAt: now,
      responseUrl: 'https://a.test/respond',
    });
    const request: Kept = { ...question, state: 'accepted', outcome: null, attempts: 0, doneAt: null };
    kept.set(id, request);
    if (isRefused) {
      Object.assign(request, { text: null, body: null, responseUrl: null });
      end(request, 'refused', now);
    }
    return true;
  };
  const forget = (threadTs: string, user: string | undefined, except: string | undefined, now: number) => {
    const meant = [...kept.values()].filter(
      (each) =>
        each.threadTs === threadTs &&
        each.text !== null &&
        each.id !== except &&
        (user === undefined || each.user === user),
    );
    for (const request of meant) {
      Object.assign(request, { text: null, body: null, responseUrl: null });
      end(request, 'stopped', now);
    }
    return meant.length;
  };
  const sweep = (now: number): Swept => {
    const swept: Swept = {
      responseUrls: 0,
      texts: 0,
      requests: 0,
      posts: 0,
      threads: 0,
      keys: 0,
      editors: 0,
      feedback: 0,
      votes: 0,
    };
    const isOver = (since: number | null, ms: number): boolean => since !== null && now - since > ms;
    for (const [id, request] of kept) {
      if (request.responseUrl !== null && isOver(request.receivedAt, RETENTION.responseUrlMs)) {
        request.responseUrl = null;
        swept.responseUrls += 1;
      }
      if (request.text !== null && isOver(request.doneAt, RETENTION.textMs)) {
        Object.assign(request, { text: null, body: null });
        swept.texts += 1;
      }
      if (!isOver(request.doneAt, DAYS * DAY)) continue;
      kept.delete(id);
      swept.requests += 1;
    }
    for (const [key, seenAt] of seen) {
      if (isOver(seenAt, RETENTION.deliveryKeyMs) && seen.delete(key)) swept.keys += 1;
    }
    for (const [place, postedAt] of postedAts) {
      const [id = ''] = place.split(' ');
      if (kept.has(id) || !isOver(postedAt, DAYS * DAY)) continue;
      posts.delete(place);
      postedAts.delete(place);
      swept.posts += 1;
    }
    return swept;
  };

  /** What the step is to give; null stands for nothing. */
  const take = ({ step, ids, now }: Omit<Taken, 'gave'>): unknown => {
    const [id = UNKNOWN] = ids;
    const request = kept.get(id);
    switch (step.kind) {
      case 'deliver':
        return ids.map((each) => put(step, each, now));
      case 'begin': {
        if (request === undefined || request.state === 'done') return null;
        const { doneAt: _, ...before } = request;
        request.attempts += 1;
        return before;
      }
      case 'advance':
        if (request !== undefined && request.state !== 'done') {
          Object.assign(request, { state: step.state, attempts: 0 });
        }
        return null;
      case 'finish':
        if (request === undefined) return null;
        if (step.outcome === 'removed') request.body = null;
        if (request.state === 'done') return null;
        request.responseUrl = null;
        if (step.outcome !== 'failed') request.body = null;
        end(request, step.outcome, now);
        return null;
      case 'redrive': {
        const isPossible = request?.outcome === 'failed' && request.body !== null;
        if (isPossible)
          Object.assign(request, { state: 'accepted', outcome: null, attempts: 0, doneAt: null });
        return isPossible;
      }
      case 'record': {
        const post = { step: step.step, channel: THREAD.channel, ts: step.ts };
        const place = `${id} ${step.step}`;
        posts.set(place, post);
        postedAts.set(place, postedAts.get(place) ?? now);
        if (request !== undefined && step.ts !== null) request.attempts = 0;
        return post;
      }
      case 'drop':
        if (posts.get(`${id} ${step.step}`)?.ts === null) {
          posts.delete(`${id} ${step.step}`);
          postedAts.delete(`${id} ${step.step}`);
        }
        return null;
      case 'forget':
        return forget(step.threadTs, step.user, ids[0], now);
      case 'sweep':
        return sweep(now);
      case 'wait':
      case 'restart':
        return null;
    }
  };
  const held = (): Held => ({
    requests: new Map([...kept].map(([id, { doneAt: _, ...request }]) => [id, { ...request }])),
    open: [...kept.values()]
      .filter(({ state }) => state !== 'done')
      .sort((one, other) => one.receivedAt - other.receivedAt)
      .map(({ id }) => id),
    posts: new Map(posts),
  });
  return { take, held };
};
