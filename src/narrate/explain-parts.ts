import type { Framework } from '../catalog/schemas/framework.ts';
import { CAPABILITY_LEVELS, type CapabilityLevel, NEEDS, type Need } from '../catalog/vocabulary.ts';
import { wasRead } from '../catalog/was-read.ts';
import { capabilityFactId } from '../evidence/capability-facts.ts';
import type { EvidenceFact } from '../evidence/evidence.ts';
import { bringsOf, checkedOf, lacksOf } from './capability-words.ts';
import { datedWords } from './dated-words.ts';
import type { Line } from './explanation.ts';
import { hint } from './hints.ts';
import type { MessageKey, Messages } from './messages/messages.ts';
import { nameOf } from './names.ts';
import { levelName, midSentence, partName } from './record-names.ts';
import type { Telling } from './telling.ts';
import { sentence, upperFirst } from './words.ts';

const SHOWN = 5;

/** The parts a question asks for; empty when it asks for none in particular. */
export const partsAsked = ({ reading }: Telling): readonly Need[] =>
  reading.asks?.kind === 'has-part' ? reading.asks.parts : [];

/** "Yes: Django has an admin area built in.": a sentence for each way the asked parts come; null where none is asked. */
export const partsAnswer = (id: string, telling: Telling): string | null => {
  const { catalog, messages } = telling;
  const parts = partsAsked(telling);
  if (parts.length === 0) return null;
  const name = nameOf(id, catalog);
  const framework = catalog.frameworks.get(id);
  const known = CAPABILITY_LEVELS.flatMap((level) => {
    const having = parts.filter((part) => framework?.capabilities[part]?.level === level);
    if (framework === undefined || having.length === 0) return [];
    return messages.say(ANSWERS[level], {
      name,
      parts: listed(having, messages),
      count: having.length,
      sure: isRead(framework, having) ? 'yes' : 'no',
    });
  });
  const unknown = parts.filter((part) => framework?.capabilities[part] === undefined);
  return messages.sentences([
    ...known,
    unknown.length === 0
      ? ''
      : messages.say('explain.parts.unknown', { name, parts: listed(unknown, messages) }),
  ]);
};

const ANSWERS = {
  'built-in': 'explain.parts.built-in',
  official: 'explain.parts.official',
  'third-party': 'explain.parts.third-party',
  none: 'explain.parts.none',
} as const satisfies Record<CapabilityLevel, MessageKey>;

const listed = (parts: readonly Need[], messages: Messages): string =>
  messages.listSome(
    parts.map((part) => messages.say(`need.${part}`)),
    SHOWN,
  );

/** Was the page read that says so of every one of the parts? Then it is said without a "probably". */
const isRead = ({ capabilities }: Framework, parts: readonly Need[]): boolean =>
  parts.every((part) => {
    const capability = capabilities[part];
    return capability !== undefined && wasRead(capability.checkedHow);
  });

/** How each part told in the first sentence was checked, with its fact: what it says is not told again. */
export const partStandings = (facts: readonly EvidenceFact[], several: boolean, telling: Telling): Line[] => {
  const { catalog, messages } = telling;
  return facts.flatMap((fact) => {
    const part = partsAsked(telling).find((need) => capabilityFactId(fact.subject, need) === fact.id);
    if (part === undefined) return [];
    const name = partName(part, catalog, messages);
    const label = several
      ? messages.row([nameOf(fact.subject, catalog), midSentence(name, messages)])
      : upperFirst(name);
    return [{ label, text: sentence(datedWords(fact, messages)), factIds: [fact.id] }];
  });
};

/** All that a framework brings and does not bring, one line for each way it comes. */
export const partLines = (id: string, facts: readonly EvidenceFact[], telling: Telling): Line[] => {
  const { catalog, messages } = telling;
  const framework = catalog.frameworks.get(id);
  if (framework === undefined) return [];
  const lines = CAPABILITY_LEVELS.flatMap((level): Line[] => {
    const having = facts.filter(({ metric, value }) => metric === 'capability' && value === level);
    const parts = knownParts(framework).filter((part) =>
      having.some((fact) => fact.id === capabilityFactId(id, part)),
    );
    if (parts.length === 0) return [];
    const names = parts.map((part) => midSentence(partName(part, catalog, messages), messages));
    return [
      {
        label: upperFirst(levelName(level, messages)),
        text: sentence(messages.noted(messages.row(names), checkedOf(framework, parts, catalog, messages))),
        factIds: having.map((fact) => fact.id),
      },
    ];
  });
  return lines.length === 0 ? [] : [...lines, hint(messages.say('explain.parts.rest'))];
};

const knownParts = ({ capabilities }: Framework): Need[] =>
  NEEDS.filter((part) => capabilities[part] !== undefined);

/** What a framework brings in one sentence, where no part is asked for; null of anything else. */
export const partsHeadline = (id: string, { catalog, messages }: Telling): string | null => {
  const framework = catalog.frameworks.get(id);
  if (framework === undefined) return null;
  const all = knownParts(framework);
  const told = bringsOf(framework, all, catalog, messages) || lacksOf(framework, all, catalog, messages);
  return told === '' ? null : sentence(`${messages.say('label.colon', { label: framework.name })}${told}`);
};
