import type { NewRequest } from '../../../src/inbox/inbox-request.ts';
import { publishHome } from '../../../src/slack/home/publish-home.ts';
import { catalog, draftOf } from '../../decisions/decide.ts';
import { linesOf } from '../../e2e/home-page.ts';
import { createDeps, NOON } from '../create-deps.ts';
import { newRequest } from '../new-request.ts';
import type { Reply } from '../stub-api.ts';

export const TEAM = 'TACME';
export const [ADA, BEN] = ['U0ADA', 'U0BEN'];
/** Everything that is kept here is of a second ago, or of as many seconds as is said. */
const SECOND = 1_000;

/** Who Slack says somebody is, and who is in which channel; an Error fails the call. */
type World = {
  users: Record<string, Record<string, unknown> | Error>;
  members: Record<string, string[] | Error>;
};

const byDefault: World = { users: {}, members: {} };

/** A Slack that knows people and members; `first` may answer before it. */
const replyOf =
  (world: World, first: Reply): Reply =>
  (call) => {
    const given = first(call);
    if (given !== undefined) return given;
    const { method, options } = call;
    const { user = '', channel = '', message_ts: ts = '' } = options as Record<string, string>;
    switch (method) {
      case 'users.info': {
        const known = world.users[user] ?? {};
        return known instanceof Error ? known : { ok: true, user: { id: user, team_id: TEAM, ...known } };
      }
      case 'conversations.members': {
        const members = world.members[channel] ?? [];
        return members instanceof Error ? members : { ok: true, members };
      }
      case 'chat.getPermalink':
        return { ok: true, permalink: `https://acme.slack.com/archives/${channel}/p${ts}` };
      default:
        return undefined;
    }
  };

/** A bot with a store, and a Slack in which people open the home. */
export const startHome = async (given: Partial<World> = {}, first: Reply = () => undefined) => {
  const world = { ...byDefault, ...given };
  const { deps, calls, lines, time, waits } = await createDeps(replyOf(world, first), {
    catalog: async () => catalog,
  });
  let asked = 0;
  /** A question that was answered in its thread, changed by `change`; `posted: false`: to its asker alone. */
  const answered = async (
    text: string,
    change: Partial<NewRequest> & { posted?: boolean; confidence?: string; behaviour?: string } = {},
  ) => {
    asked += 1;
    const { posted = true, confidence = 'clear pick', behaviour = 'recommend', ...fields } = change;
    const ts = `1700000${String(asked).padStart(3, '0')}.000100`;
    const request = newRequest({
      ...{ id: `q${asked}`, team: TEAM, channel: 'C1', user: ADA, text, threadTs: ts, messageTs: ts },
      receivedAt: NOON - 1_000 * SECOND + asked * SECOND,
      ...fields,
    });
    await deps.inbox.accept([], request);
    const { id, channel } = request;
    if (posted) {
      await deps.posts.record(id, { step: 'answer.1', channel, ts: ts.replace('.000100', '.000200') });
      await deps.inbox.noteAnswer(id, { behaviour, confidence });
    } else await deps.posts.record(id, { step: 'private.1', channel, ts: 'ephemeral' });
    await deps.inbox.finish(id, 'answered');
    return request;
  };
  const decided = (title: string, channel = 'C1', team = TEAM) =>
    deps.decisions.save(draftOf({ title, context: '' }, { team, channel }));
  /** The words of everything that was published for somebody, one view after the other. */
  const published = (user: string): string[] =>
    calls
      .filter(({ method, options }) => method === 'views.publish' && options['user_id'] === user)
      .map(({ options }) => linesOf((options['view'] as { blocks: unknown[] }).blocks));
  const look = (user: string, isStranger = false): Promise<void> =>
    publishHome({ team: TEAM, user, botUserId: 'U0STACK', isStranger }, deps);
  /** What somebody reads on the home once all of it is there. */
  const read = async (user: string, isStranger = false): Promise<string> => {
    await look(user, isStranger);
    return published(user).at(-1) ?? '';
  };
  return { deps, calls, lines, time, waits, world, answered, decided, look, read, published };
};
