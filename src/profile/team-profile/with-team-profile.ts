import type { Conversation } from '../read-conversation.ts';
import type { Reading } from '../reading.ts';
import type { Requirements, Sourced } from '../requirements.ts';
import type { EffectiveProfile, Held } from './effective-profile.ts';
import { fromProfile, profileWords } from './profile-words.ts';

const held = <Value>({ value, from }: Held<Value>): Sourced<Value> => ({
  value,
  origin: 'remembered',
  words: profileWords(from),
});

const heldList = <Value>(values: Held<Value[]> | null): Sourced<Value>[] =>
  (values?.value ?? []).map((value) => held({ value, from: values?.from ?? 'channel' }));

const houseRulesOf = ({ houseRules }: EffectiveProfile): Pick<Requirements, 'houseRules'> =>
  houseRules.rules.length === 0 && houseRules.onlyApproved === null ? {} : { houseRules };

/** Team languages as the profile has them, without those the conversation rules out. */
const languagesFor = (requirements: Requirements, profile: EffectiveProfile) => {
  const excluded = new Set(requirements.excludedLanguages.map(({ value }) => value));
  return heldList(profile.languages).filter(({ value }) => !excluded.has(value.id));
};

/**
 * Requirements with what a profile knows beside them. What the conversation states stays as it is: the profile fills
 * only what nobody spoke of.
 */
export const fillFromProfile = (requirements: Requirements, profile: EffectiveProfile): Requirements => {
  const { teamLanguages, platforms, teamSize, plannedHires } = requirements;
  const single = <Name extends 'teamSize' | 'plannedHires'>(name: Name, value: Held<number> | null) =>
    value === null ? {} : { [name]: held(value) };
  return {
    ...requirements,
    teamLanguages: teamLanguages.length > 0 ? teamLanguages : languagesFor(requirements, profile),
    platforms: platforms.length > 0 ? platforms : heldList(profile.platforms),
    ...(teamSize === undefined ? single('teamSize', profile.teamSize) : {}),
    ...(plannedHires === undefined ? single('plannedHires', profile.plannedHires) : {}),
    ...houseRulesOf(profile),
  };
};

/** Requirements as the conversation alone made them. */
export const withoutProfile = ({ houseRules: _, ...requirements }: Requirements): Requirements => {
  const { teamSize, plannedHires, ...rest } = requirements;
  const said = (entry: Sourced<unknown>): boolean => fromProfile(entry) === null;
  return {
    ...rest,
    teamLanguages: rest.teamLanguages.filter(said),
    platforms: rest.platforms.filter(said),
    ...(teamSize !== undefined && said(teamSize) ? { teamSize } : {}),
    ...(plannedHires !== undefined && said(plannedHires) ? { plannedHires } : {}),
  };
};

const isEnoughToRank = ({ teamLanguages, platforms, plannedHires }: Requirements): boolean =>
  teamLanguages.length + platforms.length > 0 || plannedHires !== undefined;

/** Does the last turn ask what to take? */
const asksForAdvice = ({ last: { turn } }: Conversation): boolean =>
  turn.find((lexicon) => [...lexicon.ask.trade, ...lexicon.ask.recommend]).length > 0;

/**
 * A reading with what a profile knows beside it. What a turn asks for is decided by the conversation alone, with one
 * exception: who asks for advice and says nothing of the team is recommended something where the profile knows it.
 * A refused turn stays as it is.
 */
export const withTeamProfile = (
  reading: Reading,
  conversation: Conversation,
  profile: EffectiveProfile,
): Reading => {
  if (reading.behaviour === 'refuse_out_of_scope') return reading;
  const requirements = fillFromProfile(reading.requirements, profile);
  const isVague = reading.behaviour === 'clarify' && reading.clarify === 'vague';
  return isVague && asksForAdvice(conversation) && isEnoughToRank(requirements)
    ? { ...reading, requirements, behaviour: 'recommend', clarify: null }
    : { ...reading, requirements };
};
