import type { LanguageId, PlatformId, SkillLevel } from '../../catalog/vocabulary.ts';
import type { HouseRules, KeptRule, ProfileSource } from './house-rule.ts';
import { type Editors, emptyProfile, type TeamProfile } from './team-profile.ts';

/** A value and whose profile it is from. */
export type Held<Value> = { value: Value; from: ProfileSource };

/** What holds in one channel: its own profile, and that of the workspace where it says nothing. */
export type EffectiveProfile = {
  languages: Held<{ id: LanguageId; level: SkillLevel }[]> | null;
  teamSize: Held<number> | null;
  plannedHires: Held<number> | null;
  platforms: Held<PlatformId[]> | null;
  houseRules: HouseRules;
  editors: Editors;
  model: 'on' | 'off';
  bot: TeamProfile['bot'];
};

/** Channel ids of direct messages begin so: what is written down there is one person's own. */
export const isDirectChannel = (channel: string): boolean => channel.startsWith('D');

const rulesOf = (profile: TeamProfile, from: ProfileSource): KeptRule[] =>
  profile.houseRules.map((rule) => ({ ...rule, from }));

/** Rules of both; where both speak of one thing, the channel's. */
const bothRules = (own: readonly KeptRule[], shared: readonly KeptRule[]): KeptRule[] => [
  ...own,
  ...shared.filter(({ kind, id }) => !own.some((rule) => rule.kind === kind && rule.id === id)),
];

/**
 * The profile of a channel, field by field its own, else the workspace's; house rules are those of both, and "only
 * approved" and "no model" hold as soon as one of them says so. Null stands for a profile nobody wrote.
 */
export const effectiveProfile = (
  own: TeamProfile | null,
  workspace: TeamProfile | null,
  channel: string,
): EffectiveProfile => {
  const from: ProfileSource = isDirectChannel(channel) ? 'direct' : 'channel';
  const [mine, shared] = [own ?? emptyProfile(), workspace ?? emptyProfile()];
  const first = <Value>(one: Value | undefined, other: Value | undefined): Held<Value> | null => {
    if (one !== undefined) return { value: one, from };
    return other === undefined ? null : { value: other, from: 'workspace' };
  };
  const list = <Value>(values: Value[]): Value[] | undefined => (values.length > 0 ? values : undefined);
  return {
    languages: first(list(mine.languages), list(shared.languages)),
    teamSize: first(mine.teamSize, shared.teamSize),
    plannedHires: first(mine.plannedHires, shared.plannedHires),
    platforms: first(list(mine.platforms), list(shared.platforms)),
    houseRules: {
      rules: bothRules(rulesOf(mine, from), rulesOf(shared, 'workspace')),
      onlyApproved: mine.onlyApproved ? from : shared.onlyApproved ? 'workspace' : null,
    },
    editors: mine.editors ?? shared.editors ?? 'everyone',
    model: mine.model === 'off' || shared.model === 'off' ? 'off' : 'on',
    bot: shared.bot,
  };
};
