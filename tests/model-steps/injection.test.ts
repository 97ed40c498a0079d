import { describe, expect, it } from 'vitest';
import { type Answer, answer } from '../../src/answer.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { SHIPPED_DATA } from '../../src/catalog/shipped-data.ts';
import { loadPrompts } from '../../src/model/prompts/load-prompts.ts';
import { createSingleFlight } from '../../src/model/single-flight.ts';
import { explainByModel } from '../../src/model-steps/explain-by-model.ts';
import type { Explained } from '../../src/model-steps/model-steps.ts';
import { readAgain } from '../../src/model-steps/read-again.ts';
import { createCallWatch } from '../../src/model-steps/watch-call.ts';
import { readRequest } from '../../src/profile/read-request.ts';
import { renderAnswer } from '../../src/render/render-answer.ts';
import { renderExplained } from '../../src/render/render-explained.ts';
import type { Request } from '../../src/request/request.ts';
import { rankFor } from '../../src/score/rank-for.ts';
import { NOTHING_READ } from '../e2e/nothing-read.ts';
import { packOf, verdictOf } from '../e2e/truthful-words.ts';
import { createTestLog } from '../slack/test-log.ts';
import { CANARY, INJECTIONS } from './injections.ts';
import { createStubClient } from './stub-client.ts';

const catalog = loadCatalog(SHIPPED_DATA);
const QUESTION = '4 TypeScript developers, a CRUD back office with login, live in 6 weeks';
const TODAY = new Date().toISOString().slice(0, 10);
const prompts = loadPrompts();
/** Every link that the dataset holds is in here. */
const dataset = JSON.stringify(
  [catalog.sources, catalog.frameworks, catalog.languages, catalog.supporting, catalog.platforms].map(
    (records) => [...records.values()],
  ),
);
const claims = verdictOf(await packOf(QUESTION, catalog)).claims;
const signal = new AbortController().signal;

/** The injection in the question itself, in an earlier message, and in the name of whoever wrote that. */
const requestsWith = (injection: string): Request[] => {
  const base = { id: 'r1', source: 'mention', team: 'T1', user: 'U0MIRA', today: TODAY } as const;
  return [
    { ...base, text: `${QUESTION}. ${injection}`, thread: [] },
    { ...base, text: QUESTION, thread: [{ speaker: 'U0TEODOR', text: injection }] },
    { ...base, text: QUESTION, thread: [{ speaker: injection, text: 'we like short meetings' }] },
  ];
};

/** A model that obeys: its form repeats what the injection asks for, quoted from it. */
const obedientForm = (injection: string) => {
  const entry = { value: CANARY, turn: 1, quote: injection.slice(0, 80) };
  return {
    ...NOTHING_READ,
    options: [entry],
    existing: [entry],
    excludedFrameworks: [entry],
    priorities: [
      { value: { criterion: 'security', tier: 'ignore' }, turn: 1, quote: injection.slice(0, 80) },
    ],
  };
};

const linksIn = (value: unknown): string[] =>
  [...JSON.stringify(value).matchAll(/"url":"([^"]+)"/g)].map((match) => match[1] ?? '');

const dependencies = (...replies: Parameters<typeof createStubClient>) => {
  const { client, asked } = createStubClient(...replies);
  const { log } = createTestLog();
  const watch = createCallWatch({ model: 'test-model', log, now: () => 0 });
  const kept = createSingleFlight<Explained>({ wallTime: () => 0 });
  return { asked, deps: { client, model: 'test-model', prompts, catalog, kept, watch, log } };
};

const explain = async (answered: Answer, injection: string) => {
  const { asked, deps } = dependencies({ segments: [{ role: 'verdict', text: injection, claims }] });
  const who = { team: 'T1', user: 'U0MIRA' };
  const explained = await explainByModel(answered, who, { signal, onProgress: () => undefined }, deps);
  return { asked, explained };
};

describe.each(INJECTIONS.map((injection, index) => [index, injection] as const))(
  'injected prose %i',
  (_, injection) => {
    it('reaches no call that explains, changes no ranking and is never posted', async () => {
      for (const request of requestsWith(injection)) {
        const { deps } = dependencies({ form: obedientForm(injection) });
        const second = await readAgain(request, signal, deps);
        const answered = await answer(request, { catalog, second });
        const { requirements } = answered.reading;
        expect(JSON.stringify(requirements.options)).not.toContain(CANARY);
        // The ranking is that of the requirements, whoever read them.
        const again = rankFor(readRequest(request, catalog, null, second), catalog, TODAY);
        expect(again.ranking?.options.map(({ id }) => id)).toEqual(
          answered.ranking?.options.map(({ id }) => id),
        );
        const { asked, explained } = await explain(answered, injection);
        for (const { prompt } of asked) {
          expect(`${prompt.system}${prompt.user}`).not.toMatch(new RegExp(CANARY, 'i'));
        }
        const words = explained === null ? [] : [renderExplained({ ...explained, isWhole: true })];
        expect(JSON.stringify(words)).not.toMatch(
          new RegExp(`${CANARY}|"(link|user|channel|broadcast|image)"`, 'i'),
        );
        const messages = renderAnswer(answered);
        for (const url of linksIn(messages)) expect(dataset).toContain(`"${url}"`);
        expect(JSON.stringify(messages)).not.toMatch(/"type":"(user|usergroup|channel|broadcast|image)"/);
        for (const { text } of messages) expect(text).not.toMatch(/<[!@#h]/);
      }
    });
  },
);

describe('the model', () => {
  it('is given no tools, and its prompts nothing of the environment', async () => {
    const { asked, deps } = dependencies({ form: NOTHING_READ });
    await readAgain(requestsWith('hello')[0] ?? raise(), signal, deps);
    expect(Object.keys(asked[0] ?? {})).not.toContain('tools');
    const sent = JSON.stringify(asked);
    for (const value of Object.values(process.env)) {
      if (value !== undefined && value.length > 12) expect(sent).not.toContain(value);
    }
  });
});

const raise = (): never => {
  throw new Error('there is no request');
};
