import { answer } from '../../src/answer.ts';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import type { Decision, DecisionDraft } from '../../src/decisions/decision.ts';
import { type DecisionForm, type Occasion, recordOf } from '../../src/decisions/record-of.ts';

export const catalog = loadCatalog('data');
export const TODAY = '2026-11-28';
const QUESTION = '4 python devs, internal crud tool with admin';

const answered = await answer(
  { id: 'r1', source: 'cli', text: QUESTION, thread: [], today: TODAY },
  { catalog },
);
const { ranking } = answered;
if (ranking === null) throw new Error('the question of the tests ranks nothing');

export const OCCASION: Occasion = {
  team: 'T1',
  channel: 'C1',
  threadTs: '1700000000.000100',
  author: 'U1',
  requirements: { ...answered.reading.requirements, options: [] },
  ranking,
  evidence: answered.evidence,
  today: TODAY,
};

export const FORM: DecisionForm = {
  title: 'Django for the back office',
  chosen: 'django',
  considered: ['django', 'fastapi', 'laravel'],
  status: 'accepted',
  supersededBy: '',
  deciders: [
    { id: 'U1', name: 'Mira' },
    { id: 'U2', name: 'José' },
  ],
  context: 'The back office needs an admin.\nNobody wants to build one.',
  consequences: 'One language for all\nNo static types',
  decidedOn: TODAY,
};

/** What the form gives; fails the test when it is not accepted. */
export const draftOf = (
  form: Partial<DecisionForm> = {},
  occasion: Partial<Occasion> = {},
): DecisionDraft => {
  const recorded = recordOf({ ...FORM, ...form }, { ...OCCASION, ...occasion }, catalog);
  if (recorded.kind === 'invalid') throw new Error(JSON.stringify(recorded.errors));
  return recorded.draft;
};

/** The twelfth decision of its channel. */
export const decide = (over: Partial<Decision> = {}): Decision => ({ ...draftOf(), id: 'D-12', ...over });

const record = <Value>(records: ReadonlyMap<string, Value>, id: string): Value => {
  const found = records.get(id);
  if (found === undefined) throw new Error(`no record "${id}"`);
  return found;
};

type Framework = ReturnType<typeof frameworkOf>;
const frameworkOf = (id: string, from: Catalog = catalog) => record(from.frameworks, id);

/** The dataset with another form of one framework. */
export const withFramework = (
  id: string,
  change: (framework: Framework) => Partial<Framework>,
  from: Catalog = catalog,
): Catalog => {
  const framework = frameworkOf(id, from);
  return { ...from, frameworks: new Map([...from.frameworks, [id, { ...framework, ...change(framework) }]]) };
};
