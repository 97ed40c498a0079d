import type { Requirements, Sourced } from '../profile/requirements.ts';
import { PROFILE_SOURCES, type ProfileSource } from '../profile/team-profile/house-rule.ts';
import { fromProfile } from '../profile/team-profile/profile-words.ts';
import type { Line } from './explanation.ts';
import type { Messages } from './messages/messages.ts';

const FILLED = ['teamLanguages', 'teamSize', 'plannedHires', 'platforms'] as const;

const isFrom = (from: ProfileSource, entries: readonly (Sourced<unknown> | undefined)[]): boolean =>
  entries.some((entry) => entry !== undefined && fromProfile(entry) === from);

const fieldsFrom = (from: ProfileSource, requirements: Requirements, messages: Messages): string[] => {
  const { houseRules } = requirements;
  const ruled =
    houseRules !== undefined &&
    (houseRules.onlyApproved === from || houseRules.rules.some((rule) => rule.from === from));
  return [
    ...FILLED.filter((field) => isFrom(from, [requirements[field]].flat())).map((field) =>
      messages.say(`situation.field.${field}`),
    ),
    ...(ruled ? [messages.say('profile.field.house-rules')] : []),
  ];
};

/** What an answer took from the team's profile, a line for each place it is written down in. */
export const profileLines = (requirements: Requirements, messages: Messages): Line[] =>
  PROFILE_SOURCES.flatMap((from) => {
    const fields = fieldsFrom(from, requirements, messages);
    return fields.length === 0
      ? []
      : [{ text: messages.say('profile.assumed', { from, fields: messages.list(fields) }), factIds: [] }];
  });
