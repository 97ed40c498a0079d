import type { Catalog } from '../../catalog/catalog.ts';
import { whatIsSaid } from '../../narrate/house-rule-words.ts';
import type { Messages } from '../../narrate/messages/messages.ts';
import type { EffectiveProfile } from '../../profile/team-profile/effective-profile.ts';
import type { HouseRule } from '../../profile/team-profile/house-rule.ts';
import { oneLine } from '../visible-text.ts';

type ValueField = 'languages' | 'teamSize' | 'plannedHires' | 'platforms';

/** What a field of a profile holds, in words; null when it holds nothing. */
export const valueWords = (
  field: ValueField,
  profile: Pick<EffectiveProfile, ValueField>,
  catalog: Catalog,
  messages: Messages,
): string | null => {
  switch (field) {
    case 'languages':
      return profile.languages === null
        ? null
        : messages.list(
            profile.languages.value.map(({ id, level }) =>
              messages.say('profile.known', { language: catalog.languages.get(id)?.name ?? id, level }),
            ),
          );
    case 'teamSize':
    case 'plannedHires':
      return profile[field] === null ? null : String(profile[field].value);
    case 'platforms':
      return profile.platforms === null
        ? null
        : messages.list(profile.platforms.value.map((id) => messages.say(`platform.${id}`)));
  }
};

/** "on hold, licence costs (Mira)": what a rule says of its subject. People's words stay on one line. */
export const ruleWords = ({ ring, reason, owner }: HouseRule, messages: Messages): string =>
  messages.say('profile.rule', {
    ring: messages.say('profile.ring', { ring }),
    has: whatIsSaid({ reason, owner }),
    reason: oneLine(reason),
    owner: oneLine(owner),
  });

/** A moment as "2026-11-20 12:03 UTC"; `at` in milliseconds since 1970. */
export const momentWords = (at: number): string =>
  `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
