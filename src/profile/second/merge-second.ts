import type { Catalog } from '../../catalog/catalog.ts';
import type { QuestionLanguage } from '../../catalog/vocabulary.ts';
import type { Conversation } from '../read-conversation.ts';
import type { Reading } from '../reading.ts';
import { readingOf } from '../reading-of.ts';
import { addStatements } from './add-statements.ts';
import { type AddedStatement, subjectOf } from './added-statement.ts';
import type { Grounds } from './grounds.ts';
import { type Judged, judgeEntry } from './judge-entry.ts';
import { type Distrust, judgeTrust } from './judge-trust.ts';
import { differencesIn } from './not-believed.ts';
import { secondEntries } from './second-entries.ts';
import type { SecondReading } from './second-reading.ts';
import { settleDefault } from './settle-default.ts';
import { withoutContradictions } from './without-contradictions.ts';

/** Answers that rank: nothing a second reading says ends them. */
const ranks = ({ behaviour }: Reading): boolean => behaviour === 'recommend' || behaviour === 'compare';

/** Does the answer by rules alone survive, in its kind and with all that is compared in it? */
const keepsAnswer = (before: Reading, after: Reading): boolean => {
  if (!ranks(before)) return true;
  if (before.behaviour === 'recommend') return ranks(after);
  return after.behaviour === 'compare' && before.compared.every((id) => after.compared.includes(id));
};

/** Refused by its words, help, thanks, nothing to read: what the rules have ground for stays. */
const isSettled = ({ refusal, clarify }: Reading): boolean =>
  (refusal !== null && refusal !== 'other') ||
  (clarify !== null && clarify !== 'vague' && clarify !== 'not-understood');

const believedAt = (judged: readonly Judged[], index: number): AddedStatement[] => {
  const all = judged.flatMap(({ place, verdict }) =>
    place?.index === index && verdict.kind === 'believed' ? verdict.statements : [],
  );
  return [...new Map(all.map((statement) => [subjectOf(statement), statement])).values()];
};

/** Kana and Han are there or not, whoever says so. */
const fitsScript = (language: QuestionLanguage): boolean => language !== 'ja' && language !== 'zh';

const languageOf = (
  reading: Reading,
  { last }: Conversation,
  { language }: SecondReading,
  confirmed: number,
): QuestionLanguage =>
  last.turn.langGrounds === 'none' && language !== null && confirmed > 0 && fitsScript(language)
    ? language
    : reading.lang;

/**
 * What the rules read together with what may be believed of a second reading of the same turns. The rules' own
 * reading comes back, with the reason, where the second one is not to be trusted or would make the answer worse.
 * `byRules`: of the same conversation.
 */
export const mergeSecond = (
  byRules: Reading,
  conversation: Conversation,
  second: SecondReading,
  catalog: Catalog,
  today: string,
): Reading => {
  const readings = [...conversation.earlier, conversation.last];
  const grounds: Grounds = { catalog, today, readings, rules: byRules };
  const judged = withoutContradictions(
    secondEntries(second).map((entry) => judgeEntry(entry, second.turns, grounds)),
  );
  const without = (reason: Distrust): Reading => ({ ...byRules, notBelieved: differencesIn(judged, reason) });
  const trust = judgeTrust(judged, second, grounds);
  if (trust.kind === 'distrusted') return without(trust.reason);
  const settled = isSettled(byRules);
  const added = settled ? [] : readings.map((_, index) => believedAt(judged, index));
  const together: Conversation = {
    ...conversation,
    earlier: conversation.earlier.map((reading, index) => addStatements(reading, added[index] ?? [])),
    last: addStatements(conversation.last, added[readings.length - 1] ?? []),
    added: [...conversation.added, ...added.flat()],
  };
  const merged = settleDefault(readingOf(together, catalog), together.last, second);
  if (!keepsAnswer(byRules, merged)) return without('would-end-the-answer');
  return {
    ...merged,
    lang: languageOf(merged, together, second, trust.confirmed),
    notBelieved: differencesIn(judged, null),
  };
};
