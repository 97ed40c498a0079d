import type { Catalog } from '../catalog/catalog.ts';
import { CAPABILITY_LEVELS, NEEDS } from '../catalog/vocabulary.ts';
import { capabilityFactId } from '../evidence/capability-facts.ts';
import type { EvidenceFact } from '../evidence/evidence.ts';
import type { MessageKey, Messages } from './messages/messages.ts';
import { levelName, partName } from './record-names.ts';

const WINDOWS: readonly { words: RegExp; key: MessageKey }[] = [
  { words: /^(?<line>.+): free support until (?<date>\S+)$/, key: 'fact.window.supported' },
  { words: /^(?<line>.+): support ended (?<date>\S+)$/, key: 'fact.window.ended' },
  { words: /^(?<line>.+): planned for (?<date>\S+)$/, key: 'fact.window.planned' },
  {
    words: /^(?<line>.+): no support end published, last release (?<version>.+) on (?<date>\S+)$/,
    key: 'fact.window.last-release',
  },
  { words: /^(?<line>.+): no support end published$/, key: 'fact.window.no-date' },
];

/** The support window of a release line in the asker's words; null for any other fact. */
const windowWords = ({ metric, display }: EvidenceFact, messages: Messages): string | null => {
  if (metric !== 'lifecycle') return null;
  for (const { words, key } of WINDOWS) {
    const groups = words.exec(display)?.groups;
    if (groups !== undefined) return messages.say(key, groups);
  }
  return null;
};

/** A part of a framework and how it comes in the asker's words; null for any other fact. */
const partWords = (fact: EvidenceFact, catalog: Catalog, messages: Messages): string | null => {
  const need = NEEDS.find((id) => capabilityFactId(fact.subject, id) === fact.id);
  const level = CAPABILITY_LEVELS.find((one) => one === fact.value);
  return need === undefined || level === undefined
    ? null
    : `${partName(need, catalog, messages)}: ${levelName(level, messages)}`;
};

/** What a fact made from a release line or a part says; null for a fact that is stored in words of its own. */
export const derivedFactWords = (fact: EvidenceFact, catalog: Catalog, messages: Messages): string | null =>
  windowWords(fact, messages) ?? partWords(fact, catalog, messages);
