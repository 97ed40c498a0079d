import { z } from 'zod';
import type { Log } from '../log.ts';
import type { Store } from '../store/open-store.ts';
import { wipeTeam } from '../store/wipe-team.ts';
import type { Delivery } from './intake.ts';

/** Slack's events that end an installation. */
export type Ending = 'app_uninstalled' | 'tokens_revoked';

export type UninstallDeps = {
  store: Store;
  log: Log;
  /** The bot's team; empty where Slack did not say. */
  team: string;
  /** When its token was last known to be good, in milliseconds since 1970. */
  since: number;
  endings: readonly Ending[];
  /** What is to be done before the team's data is deleted. */
  before?: () => Promise<void>;
  /** Told of work under way. */
  track: (work: Promise<unknown>) => void;
};

/** Most deliveries are nothing of the kind: this costs them next to nothing. */
const mayEnd = ({ event }: Record<string, unknown>): boolean =>
  typeof event === 'object' &&
  event !== null &&
  'type' in event &&
  (event.type === 'app_uninstalled' || event.type === 'tokens_revoked');

const envelopeSchema = z.looseObject({
  team_id: z.string(),
  event_time: z.number().optional(),
  event: z.discriminatedUnion('type', [
    z.looseObject({ type: z.literal('app_uninstalled') }),
    z.looseObject({
      type: z.literal('tokens_revoked'),
      // Tokens of people end otherwise too, and this app has none.
      tokens: z.looseObject({ bot: z.array(z.string()).min(1) }),
    }),
  ]),
});

/** Slack stamps events with whole seconds. */
const SECOND_MS = 1_000;

/** What Slack says late, of an installation before this one, ends nothing. */
const isOfBefore = (eventTime: number | undefined, since: number): boolean =>
  eventTime !== undefined && (eventTime + 1) * SECOND_MS <= since;

const remove = async (deps: UninstallDeps, team: string): Promise<void> => {
  await deps.before?.();
  const rows = await wipeTeam(deps.store.db, team);
  await deps.store.purge();
  deps.log.info({ team, rows }, 'a workspace uninstalled the app: everything kept for it was deleted');
};

/**
 * Looks out for the end of an installation before `intake` gets a delivery: everything of the team is deleted then. It
 * is acknowledged afterwards, so that Slack says it again should this fail.
 */
export const takeUninstalls =
  (intake: (delivery: Delivery) => Promise<void>, deps: UninstallDeps) =>
  async (delivery: Delivery): Promise<void> => {
    if (!mayEnd(delivery.body)) return intake(delivery);
    const parsed = envelopeSchema.safeParse(delivery.body);
    if (!parsed.success || !deps.endings.includes(parsed.data.event.type)) return intake(delivery);
    const { team_id: team, event_time: eventTime } = parsed.data;
    const isOther = deps.team !== '' && team !== deps.team;
    if (isOther || isOfBefore(eventTime, deps.since)) {
      deps.log.info({ team }, 'the uninstall of an earlier installation was ignored');
      return delivery.ack();
    }
    const removing = remove(deps, team);
    deps.track(removing);
    await removing;
    await delivery.ack();
  };
