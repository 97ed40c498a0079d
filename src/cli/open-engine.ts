import { type Answer, answer } from '../answer.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { CatalogProblem } from '../catalog/catalog-error.ts';
import { loadCatalog } from '../catalog/load.ts';
import { loadData } from '../catalog/overlay/load-data.ts';
import { SHIPPED_DATA } from '../catalog/shipped-data.ts';
import type { Door } from '../narrate/telling.ts';
import { renderPlainText } from '../render/plain-text.ts';
import { renderAnswer } from '../render/render-answer.ts';
import { excludedLanguageGate } from '../score/gates/language-gates.ts';
import { type AnswerObject, answerObject } from './answer-object.ts';
import { tracedRules } from './answer-trace.ts';
import { compareAnswer } from './compare-answer.ts';
import { type ComparedDatasets, differenceText } from './difference-text.ts';
import type { Engine, Replay } from './run-cli.ts';

const replayOn = (datasets: ComparedDatasets, leftOut: readonly CatalogProblem[]): Replay => ({
  leftOut,
  compare: (given) => compareAnswer(given, datasets.inUse, datasets.against),
  readable: (difference) => differenceText(difference, datasets),
});

/** The real program on one dataset; `leftOut` are records that were to be laid over it and cannot be used. */
export const createEngine = (
  catalog: Catalog,
  leftOut: readonly CatalogProblem[] = [],
  door: Door = 'thread',
): Engine<AnswerObject> => {
  const render = (given: Answer) => {
    const messages = renderAnswer(given);
    const { requirements } = given.reading;
    const excludedByLanguage = [...catalog.frameworks.values()]
      .filter((framework) => excludedLanguageGate(framework, requirements, catalog)?.outcome === 'fail')
      .map(({ id }) => id);
    const rules = tracedRules(given, catalog);
    return { answer: given, messages, text: renderPlainText(messages), excludedByLanguage, rules };
  };
  return {
    ask: (request, remembered) => answer(request, { catalog, door, recall: async () => remembered }),
    describe: (id, given, options) => answerObject(id, render(given), options),
    readable: (given) => render(given).text,
    against: (directory) => {
      const other = loadData(SHIPPED_DATA, directory);
      return replayOn({ inUse: catalog, against: other.catalog, directory }, other.problems);
    },
    leftOut,
  };
};

/**
 * The real program on the dataset that ships, on another one, or with the records of a folder laid over it, as
 * STACK_DATA_DIR does for the bot. Null is the one that ships. `door` is where its answers are read. Throws CatalogError.
 */
export const openEngine = (directory: string | null, door: Door): Engine<AnswerObject> => {
  if (directory === null) return createEngine(loadCatalog(SHIPPED_DATA), [], door);
  const { catalog, problems } = loadData(SHIPPED_DATA, directory);
  return createEngine(catalog, problems, door);
};
