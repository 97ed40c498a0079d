import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { SHIPPED_DATA } from '../../src/catalog/shipped-data.ts';
import { createEngine } from '../../src/cli/open-engine.ts';
import { answerLine } from '../../src/cli/run-jsonl.ts';
import { CONFIDENCE_WORDS, type ConfidenceWord } from '../../src/score/ranking.ts';
import { TODAY } from '../golden/evaluate.ts';
import { loadQuestions } from '../golden/load-questions.ts';
import type { QuestionRow } from '../golden/question-row.ts';
import { scoreDecision } from '../golden/score-decision.ts';

const catalog = loadCatalog(SHIPPED_DATA);
const { ask } = createEngine(catalog);

/** One answer with a first place to judge: its word, its share, and whether the first place is fair. */
type Judged = { word: ConfidenceWord; share: number; isFair: boolean };

const answerOf = async ({ id, text, thread, turns }: QuestionRow): Promise<Answer | null> => {
  const bytes = Buffer.from(JSON.stringify({ id, text, thread, turns }));
  const outcome = await answerLine<Answer>(
    { number: 1, bytes },
    { ask, describe: (_, answer) => answer, today: TODAY, report: () => {} },
  );
  return outcome.kind === 'answered' ? outcome.output : null;
};

const judge = async (row: QuestionRow): Promise<Judged[]> => {
  if (row.expected.first_ok.length === 0) return [];
  const answer = await answerOf(row);
  const confidence = answer?.ranking?.confidence ?? null;
  if (answer === null || confidence === null) return [];
  const ranking = answer.ranking?.options.map(({ id }) => id) ?? [];
  const given = { behaviour: answer.reading.behaviour, ranking, drawn: [] };
  const { firstFair } = scoreDecision(row.expected, given, new Map());
  return firstFair === null ? [] : [{ ...confidence, isFair: firstFair }];
};

const fairOf = (judged: readonly Judged[]): number =>
  judged.filter(({ isFair }) => isFair).length / judged.length;

const meanShare = (judged: readonly Judged[]): number =>
  judged.reduce((sum, { share }) => sum + share, 0) / judged.length;

/** Four standard errors of a share that `count` questions show. */
const band = (share: number, count: number): number => 4 * Math.sqrt((share * (1 - share)) / count);

describe('the word of confidence, over the development questions', () => {
  const judged: Judged[] = [];
  const saying = (word: ConfidenceWord): Judged[] => judged.filter((one) => one.word === word);

  beforeAll(async () => {
    for (const row of loadQuestions().rows) judged.push(...(await judge(row)));
  }, 120_000);

  it('is used in all its strengths', () => {
    expect(judged.length).toBeGreaterThan(190);
    for (const word of CONFIDENCE_WORDS) expect([word, saying(word).length > 0]).toEqual([word, true]);
  });

  it('is right no less often than a weaker one, as far as so many questions can tell', () => {
    for (const [index, word] of CONFIDENCE_WORDS.entries()) {
      const weaker = CONFIDENCE_WORDS[index - 1];
      if (weaker === undefined) continue;
      const [one, other] = [saying(word), saying(weaker)];
      const both = fairOf([...one, ...other]);
      const tolerance = Math.hypot(band(both, one.length), band(both, other.length));
      expect([word, fairOf(other) - fairOf(one) <= tolerance]).toEqual([word, true]);
    }
  });

  it('is right more often where it is strong than where it is a slight lead', () => {
    const strong = [...saying('strong fit'), ...saying('clear pick')];
    expect(fairOf(strong)).toBeGreaterThan(fairOf(saying('slight lead')));
  });

  it('promises no more than what comes true: first places are fair at least as often as their share', () => {
    for (const word of CONFIDENCE_WORDS) {
      const said = saying(word);
      const share = meanShare(said);
      expect([word, fairOf(said) >= share - band(share, said.length)]).toEqual([word, true]);
    }
  });
});
