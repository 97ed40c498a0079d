import type { Catalog } from '../catalog/catalog.ts';
import type { Request } from '../request/request.ts';
import { readConversation } from './read-conversation.ts';
import type { Reading } from './reading.ts';
import { readingOf } from './reading-of.ts';
import type { Remembered } from './remembered.ts';
import { mergeSecond } from './second/merge-second.ts';
import type { SecondReading } from './second/second-reading.ts';
import type { EffectiveProfile } from './team-profile/effective-profile.ts';
import { withoutProfile, withTeamProfile } from './team-profile/with-team-profile.ts';

/** What a profile filled in was said by nobody: it is filled in anew, as the profile is now. */
const asSaid = (remembered: Remembered | null): Remembered | null =>
  remembered === null ? null : { ...remembered, requirements: withoutProfile(remembered.requirements) };

/**
 * Reads a request and its earlier turns by rules: requirements with the words behind each, names, behaviour, and what
 * could not be used. Pure; the bot's own turns are no requirements. What is `remembered` of the thread counts only
 * where the request has a gap, except what a second reading added before: that holds while its words stand. Of a
 * `second` reading of the same turns that is added which the rules leave room for; it can never take anything back.
 * A `teamProfile` stands behind all of it: it fills in what nobody spoke of.
 */
export const readRequest = (
  request: Request,
  catalog: Catalog,
  remembered: Remembered | null = null,
  second: SecondReading | null = null,
  teamProfile: EffectiveProfile | null = null,
): Reading => {
  const conversation = readConversation(request, catalog, asSaid(remembered));
  const byRules = readingOf(conversation, catalog);
  const reading =
    second === null ? byRules : mergeSecond(byRules, conversation, second, catalog, request.today);
  return teamProfile === null ? reading : withTeamProfile(reading, conversation, teamProfile);
};
