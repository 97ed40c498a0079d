import type { InstallConfig } from '../config.ts';
import type { BossQueue } from '../inbox/boss-queue.ts';
import { assembleBot, type Bot, type BotDeps } from '../slack/assemble-bot.ts';
import type { Delivery } from '../slack/intake.ts';
import type { Store } from '../store/open-store.ts';
import { type CurrentToken, createCurrentToken, type RenewDeps } from './current-token.ts';
import type { TeamInstallation } from './installation.ts';
import { resume } from './resume.ts';
import { teamsOf } from './teams-of.ts';
import type { Found, Vault } from './vault.ts';
import { withToken } from './with-token.ts';

/** The bots of all workspaces that installed the app. */
export type TeamBots = {
  /** Hands a delivery to its team's bot; acknowledges what is for nobody. */
  intake: (delivery: Delivery) => Promise<void>;
  /** The bot of a team, made when it is first asked for; null for a team that has not installed the app. */
  of: (team: string) => Promise<Bot | null>;
  /** Those that were made. */
  live: () => Bot[];
  /** Ends the bot of a team; what it was at work on is ended or left. */
  drop: (team: string) => Bot | null;
};

export type TeamBotsDeps = BotDeps & {
  store: Store;
  config: InstallConfig;
  vault: Vault;
  renewal: RenewDeps;
  /** The queue as a team's bot sees it; null with an embedded database. */
  queueOf: (team: string) => BossQueue | null;
  /** What else a bot's deliveries are looked at for, before it gets them. */
  intakeOf: (bot: Bot, found: Found) => Bot['intake'];
};

type Member = Found & { bot: Bot; intake: Bot['intake']; token: CurrentToken };

/** Never sent: each call is signed with the token that is good then. */
const NO_TOKEN = 'xoxb-is-put-in-when-it-is-sent';

const isSameBot = (one: TeamInstallation, other: TeamInstallation): boolean =>
  one.bot.userId === other.bot.userId && one.bot.id === other.bot.id;

const createMember = (found: Found, deps: TeamBotsDeps): Member => {
  const { team, bot: identity } = found.installation;
  const { config, store, metrics } = deps;
  const token = createCurrentToken(found.installation, deps.renewal);
  const slackFetch: BotDeps['metrics']['slackFetch'] = (fetch) =>
    metrics.slackFetch(withToken(fetch, token.current));
  const bot = assembleBot(
    { botToken: NO_TOKEN, apiUrl: config.apiUrl, door: config.door },
    { user_id: identity.userId, bot_id: identity.id, team_id: team.id },
    { store, queue: deps.queueOf(team.id) },
    { ...deps, metrics: { ...metrics, slackFetch } },
  );
  return { ...found, bot, intake: deps.intakeOf(bot, found), token };
};

/** Keeps one bot for each team. What another process stored meanwhile is seen with the next delivery. */
export const createTeamBots = (deps: TeamBotsDeps): TeamBots => {
  const { vault, log } = deps;
  const members = new Map<string, Member>();
  const drop = (team: string): Bot | null => {
    const member = members.get(team);
    members.delete(team);
    member?.bot.stop();
    return member?.bot ?? null;
  };
  const find = async (team: string): Promise<Found | null> => {
    try {
      return await vault.find(team);
    } catch (error) {
      const known = members.get(team);
      if (known === undefined) throw error;
      // Its bot tells whoever asks that the store is in trouble.
      log.warn({ err: error, team }, 'the installation of a workspace could not be looked up');
      return known;
    }
  };
  const memberOf = async (team: string): Promise<Member | null> => {
    const found = await find(team);
    const known = members.get(team);
    if (found === null) {
      drop(team);
      return null;
    }
    // Two may be looked up at once, and the older of them arrive last.
    if (known !== undefined && (known.version === found.version || found.updatedAt < known.updatedAt))
      return known;
    if (known !== undefined && isSameBot(known.installation, found.installation)) {
      known.token.use(found.installation);
      const member = { ...known, ...found, intake: deps.intakeOf(known.bot, found) };
      members.set(team, member);
      return member;
    }
    drop(team);
    const member = createMember(found, deps);
    members.set(team, member);
    // What waited in the lines of the bot before; a queue has it still.
    if (known !== undefined && deps.queueOf(team) === null) member.bot.jobs.track(resume(member.bot, team));
    return member;
  };
  const intake = async (delivery: Delivery): Promise<void> => {
    const teams = teamsOf(delivery.body);
    for (const team of teams) {
      const member = await memberOf(team);
      if (member !== null) return member.intake(delivery);
    }
    log.warn({ teams }, 'a delivery from a workspace that has not installed the app was ignored');
    await delivery.ack();
  };
  return {
    intake,
    of: async (team) => (await memberOf(team))?.bot ?? null,
    live: () => [...members.values()].map(({ bot }) => bot),
    drop,
  };
};
