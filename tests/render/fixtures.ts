import type { Answer } from '../../src/answer.ts';
import type { Explanation } from '../../src/narrate/explanation.ts';
import { onlyHeadline } from '../../src/narrate/telling.ts';
import { reading, TODAY } from '../narrate/fixtures.ts';

/** An answer with the given words and facts. */
export const answerOf = (
  explanation: Partial<Explanation>,
  facts: Answer['evidence']['facts'] = [],
): Answer => ({
  requestId: 'r1',
  today: TODAY,
  reading: reading(),
  ranking: null,
  evidence: { facts },
  explanation: { ...onlyHeadline('A headline.'), ...explanation },
  narration: 'template',
  dataset: { version: '2026.11.1', asOf: '2026-11-18' },
});
