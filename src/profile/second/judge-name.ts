import { findNames } from '../../catalog/names/find-names.ts';
import type { LanguageId } from '../../catalog/vocabulary.ts';
import { topicOf } from '../decide-behaviour.ts';
import type { PolarName } from '../name-groups.ts';
import { excludeStatements, existingStatements } from '../name-statements.ts';
import { normaliseText } from '../normalise-text.ts';
import { languagesOf, optionStatements } from '../resolve-names.ts';
import { ruledOutByLanguage } from '../ruled-out-by-language.ts';
import { covers } from '../span.ts';
import type { Statement } from '../statement.ts';
import { asAdded } from './added-statement.ts';
import { type Grounds, type Place, statementsIn } from './grounds.ts';
import type { SecondEntry } from './second-entries.ts';
import { believed, notBelieved, type Verdict } from './verdict.ts';

const NAME_FIELDS = ['options', 'excludedFrameworks', 'existing'] as const;
const LANGUAGE_FIELDS = ['mustLanguages', 'excludedLanguages', 'teamLanguages'] as const;

export type NameEntry = Extract<
  SecondEntry,
  { field: (typeof NAME_FIELDS)[number] | (typeof LANGUAGE_FIELDS)[number] }
>;

export const isNameEntry = (entry: SecondEntry): entry is NameEntry =>
  [...NAME_FIELDS, ...LANGUAGE_FIELDS].some((field) => field === entry.field);

/** Does the entry rule something out? */
export const rulesOut = ({ field }: NameEntry): boolean =>
  field === 'excludedFrameworks' || field === 'excludedLanguages';

/** A name that stands by itself is a name, also where it is an everyday word. */
const BY_ITSELF = {
  trade: true,
  before: () => true,
  after: () => true,
  asked: () => true,
  joined: () => true,
};

const languageOf = (entry: NameEntry): LanguageId | null => {
  switch (entry.field) {
    case 'mustLanguages':
    case 'excludedLanguages':
      return entry.value;
    case 'teamLanguages':
      return entry.value.id;
    default:
      return null;
  }
};

const typedName = (entry: NameEntry): string => (typeof entry.value === 'string' ? entry.value : '');

/** Ids of what a typed name stands for by our own index; of a language entry the language. */
export const idsOf = (entry: NameEntry, { catalog }: Pick<Grounds, 'catalog'>): string[] => {
  const language = languageOf(entry);
  if (language !== null) return [language];
  return findNames(normaliseText(typedName(entry)).text, catalog, BY_ITSELF).map(({ id }) => id);
};

/** The name in the quote that the entry means, as our own index finds it in the whole turn. */
const nameIn = (entry: NameEntry, place: Place, grounds: Grounds): PolarName | undefined => {
  const { catalog } = grounds;
  const inQuote = place.reading.names.hits.filter((hit) => covers(place.span, hit));
  const language = languageOf(entry);
  if (language === null) {
    const ids = new Set(idsOf(entry, grounds));
    return inQuote.find((hit) => ids.has(hit.id));
  }
  // A framework says what people write, but not what has to be used or must not be.
  const says = ({ kind }: PolarName) => kind !== 'framework' || entry.field === 'teamLanguages';
  return inQuote.find((hit) => says(hit) && languagesOf(catalog, hit).includes(language));
};

type NameStatement = Extract<Statement, { kind: (typeof NAME_KINDS)[number] }>;

const NAME_KINDS = [
  'option',
  'exclude-framework',
  'allow-framework',
  'exclude-language',
  'allow-language',
  'must-language',
  'team-language',
  'not-team-language',
  'existing',
] as const;

/** What a name of each field is in the statements of the rules. */
const KINDS = {
  options: 'option',
  excludedFrameworks: 'exclude-framework',
  existing: 'existing',
  mustLanguages: 'must-language',
  excludedLanguages: 'exclude-language',
  teamLanguages: 'team-language',
} as const satisfies Record<NameEntry['field'], NameStatement['kind']>;

const isNameStatement = (statement: Statement): statement is NameStatement =>
  NAME_KINDS.some((kind) => kind === statement.kind);

const isNegative = ({ kind }: NameStatement): boolean =>
  kind === 'exclude-framework' || kind === 'exclude-language' || kind === 'not-team-language';

/** What the rules made of a name, in all turns: by its words, and by the ids it stands for. */
const rolesOf = (hit: PolarName, entry: NameEntry, grounds: Grounds): NameStatement[] => {
  const language = languageOf(entry);
  const ids = new Set<string>([hit.id, ...(language === null ? [] : [language])]);
  if (hit.kind !== 'framework') {
    for (const id of languagesOf(grounds.catalog, hit)) ids.add(id);
  }
  const typed = hit.words.toLowerCase();
  return statementsIn(grounds)
    .filter(isNameStatement)
    .filter(({ id, words }) => ids.has(id) || words.toLowerCase() === typed);
};

const statementsFor = (entry: NameEntry, hit: PolarName, place: Place, grounds: Grounds): Statement[] => {
  const { catalog } = grounds;
  const { words } = hit;
  switch (entry.field) {
    case 'options':
      return optionStatements(catalog, [hit]);
    case 'excludedFrameworks':
      return excludeStatements(catalog, { ...hit, polarity: 'excluded' }, place.reading.names.hits);
    case 'existing':
      return hit.kind === 'platform' ? [] : existingStatements(catalog, [hit]);
    case 'mustLanguages':
      return [{ kind: 'must-language', id: entry.value, words }];
    case 'excludedLanguages':
      return [{ kind: 'exclude-language', id: entry.value, words }];
    case 'teamLanguages':
      return [{ kind: 'team-language', ...entry.value, words }];
    default:
      return entry satisfies never;
  }
};

/** Would it rule out what the rules put up? Then the rules know better what is open. */
const rulesOutOptions = (statements: readonly Statement[], { catalog, rules }: Grounds): boolean => {
  const { requirements } = rules;
  const vetoes = statements.flatMap((statement) =>
    statement.kind === 'exclude-language'
      ? [{ value: statement.id, origin: 'stated' as const, words: statement.words }]
      : [],
  );
  const excludedLanguages = [...requirements.excludedLanguages, ...vetoes];
  return [...requirements.options, ...requirements.existing].some(({ value }) => {
    const framework = catalog.frameworks.get(value);
    return (
      framework !== undefined &&
      ruledOutByLanguage(framework, { ...requirements, excludedLanguages }, catalog)
    );
  });
};

/**
 * A language or a runtime stands for several frameworks or for what people write: to put all of them up, or to say
 * that it runs today, takes the rules that know its neighbours.
 */
const isTooWide = (entry: NameEntry, { kind, id }: PolarName, { catalog }: Grounds): boolean => {
  if (entry.field === 'options') return kind !== 'framework' && kind !== 'outside';
  const isPlatform = catalog.supporting.get(id)?.platform !== undefined;
  return entry.field === 'existing' && (kind === 'language' || kind === 'people' || isPlatform);
};

const isDenied = (entry: NameEntry, { polarity }: PolarName): boolean =>
  rulesOut(entry) ? polarity === 'allowed' : polarity === 'excluded' || polarity === 'unskilled';

/**
 * A name gets a part in the choice only where the rules left it without one, in every turn, and where it stands in
 * the quote by our own index. What is excluded, allowed or known by the rules stays so.
 */
export const judgeName = (entry: NameEntry, place: Place, grounds: Grounds): Verdict => {
  if (languageOf(entry) === null && idsOf(entry, grounds).length === 0) return notBelieved('unknown-name');
  const hit = nameIn(entry, place, grounds);
  if (hit === undefined) return notBelieved('name-not-in-quote');
  const roles = rolesOf(hit, entry, grounds);
  if (roles.some(({ kind }) => kind === KINDS[entry.field])) return notBelieved('already-read');
  if (roles.some((role) => isNegative(role) !== rulesOut(entry))) return notBelieved('against-the-rules');
  const isMentioned = place.reading.names.mentioned.includes(hit.id);
  if (roles.length > 0 || isMentioned || isTooWide(entry, hit, grounds)) return notBelieved('read-otherwise');
  if (isDenied(entry, hit)) return notBelieved('denied');
  const { turn } = place.reading;
  const asks = topicOf(turn) !== null || turn.find((lexicon) => lexicon.ask.explain).length > 0;
  if (entry.field === 'options' && asks) return notBelieved('asked-about');
  const statements = statementsFor(entry, hit, place, grounds);
  if (rulesOut(entry) && rulesOutOptions(statements, grounds)) return notBelieved('against-the-rules');
  const added = statements.flatMap((statement) => asAdded(statement) ?? []);
  return added.length === 0 ? notBelieved('unknown-name') : believed(...added);
};
