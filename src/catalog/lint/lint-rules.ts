import { backedCapabilities } from './backed-capabilities.ts';
import { backedCells } from './backed-cells.ts';
import { carriedStatements } from './carried-statements.ts';
import { claimArticles } from './claim-articles.ts';
import { closedLists } from './closed-lists.ts';
import { dateOrder } from './date-order.ts';
import { factForm } from './fact-form.ts';
import type { LintRule } from './finding.ts';
import { frameworkContent } from './framework-content.ts';
import { knownEvidence } from './known-evidence.ts';
import { knownFrameworks } from './known-frameworks.ts';
import { knownMetrics } from './known-metrics.ts';
import { knownSources } from './known-sources.ts';
import { nameCollisions } from './name-collisions.ts';
import { nameForm } from './name-form.ts';
import { questionAnswers } from './question-answers.ts';
import { ratedLanguages } from './rated-languages.ts';
import { staleFacts } from './stale-facts.ts';
import { supportWindows } from './support-windows.ts';
import { uniqueFacts } from './unique-facts.ts';
import { unusedMetrics } from './unused-metrics.ts';
import { unusedSources } from './unused-sources.ts';
import { unusedWords } from './unused-words.ts';

/** What no single schema can see, in the order it is told. */
export const LINT_RULES: readonly LintRule[] = [
  closedLists,
  uniqueFacts,
  knownSources,
  knownMetrics,
  carriedStatements,
  knownEvidence,
  knownFrameworks,
  claimArticles,
  ratedLanguages,
  dateOrder,
  supportWindows,
  factForm,
  backedCells,
  backedCapabilities,
  questionAnswers,
  nameForm,
  nameCollisions,
  unusedSources,
  unusedMetrics,
  unusedWords,
  frameworkContent,
  staleFacts,
];
