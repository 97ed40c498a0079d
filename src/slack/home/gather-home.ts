import type { HomeKept, HomeTeam } from '../../render/home/home-content.ts';
import { WORKSPACE } from '../../store/team-profiles.ts';
import { confirmChannels } from './confirm-channels.ts';
import { findCandidates } from './find-candidates.ts';
import { findVisitor, type Visitor } from './find-visitor.ts';
import { gatherFeedback } from './gather-feedback.ts';
import { readChannels, readDirect, showRecent } from './gather-recent.ts';
import type { HomeDeps, HomeVisit } from './home-visit.ts';

/** The words of questions are kept no longer. */
const RECENT_MS = 30 * 24 * 60 * 60_000;

/** Guests may know what any of their channels tells them with the profile command; of whom nothing is known, not that. */
const maySeeWorkspace = ({ kind }: Visitor, channels: readonly string[]): boolean =>
  kind === 'member' || (kind === 'guest' && channels.length > 0);

const gatherTeam = async (
  { team }: HomeVisit,
  visitor: Visitor,
  channels: readonly string[],
  { profiles, queries }: HomeDeps,
): Promise<HomeTeam> => {
  const own = await queries.withProfile(team, channels);
  const mayEdit = visitor.isAdmin;
  const order = channels.filter((channel) => own.includes(channel));
  if (!maySeeWorkspace(visitor, channels)) return { workspace: null, own: order, mayEdit };
  const { workspace, effective } = await profiles.inChannel({ team, channel: WORKSPACE });
  return { workspace: workspace === null ? 'nothing' : effective, own: order, mayEdit };
};

/**
 * What is kept, as far as one person may see it now: of channels they are confirmed to be in, and their own direct
 * messages. Words of a channel are read only once that is confirmed.
 * @throws the database's error
 */
export const gatherHome = async (visit: HomeVisit, deps: HomeDeps): Promise<HomeKept> => {
  if (visit.isStranger === true) return { kind: 'nothing' };
  const since = deps.clock().getTime() - RECENT_MS;
  const visitor = await findVisitor(visit, deps);
  if (visitor.kind === 'stranger') return { kind: 'nothing' };
  const candidates = await findCandidates(visit, since, deps);
  const confirmed = await confirmChannels(visit.user, candidates, deps.goesOn, deps);
  const kept = await readChannels(confirmed.channels, visit, since, deps);
  const direct = await readDirect(visit, since, deps);
  const [shownDirect] = direct === null ? [] : await showRecent([direct], true, deps);
  return {
    kind: 'known',
    team: await gatherTeam(visit, visitor, confirmed.channels, deps),
    channels: await showRecent(kept, false, deps),
    direct: shownDirect ?? null,
    isUnsure: confirmed.isUnsure,
    feedback: visitor.isAdmin ? await gatherFeedback(visit, since, kept, deps) : null,
  };
};
