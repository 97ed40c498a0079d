import type { ActiveChannel } from '../../store/home-channels.ts';
import type { HomeDeps, HomeVisit } from './home-visit.ts';

/** Channels whose members are asked for in one look at the home. */
export const MOST_CHECKED = 20;
/** Of them those where the person asked themselves, wherever else more is going on. */
const MOST_OF_THEIRS = 10;

/** The channels that something kept may be shown of, newest first, before anybody knows who is in them. */
export const findCandidates = async (
  { team, user }: HomeVisit,
  since: number,
  { queries }: HomeDeps,
): Promise<string[]> => {
  const theirs = await queries.channelsOf({ team, user }, since, MOST_OF_THEIRS);
  const active = await queries.activeChannels(team, since, MOST_CHECKED + MOST_OF_THEIRS);
  const newest = new Map<string, ActiveChannel>();
  for (const each of [...theirs, ...active].slice(0, MOST_CHECKED + MOST_OF_THEIRS)) {
    const known = newest.get(each.channel);
    if (known === undefined && newest.size >= MOST_CHECKED) continue;
    newest.set(each.channel, known !== undefined && known.at > each.at ? known : each);
  }
  return [...newest.values()].sort((one, other) => other.at - one.at).map(({ channel }) => channel);
};
