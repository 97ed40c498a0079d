import type { Ranking } from '../score/ranking.ts';
import { datasetWords } from './dataset-words.ts';
import type { Explanation } from './explanation.ts';
import type { Messages } from './messages/messages.ts';

/** "We write C#" as the end of a message's id: "we-write-c". */
const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/**
 * The one question worth asking back, in the asker's language. An answer without a message of its own stays in
 * English: it has to be read when it is sent back, in whatever language.
 */
export const questionOf = ({ question }: Ranking, messages: Messages): Explanation['question'] =>
  question === null
    ? null
    : {
        text: datasetWords(`question.text.${question.id}`, question.text, messages),
        answers: question.options.map((answer) =>
          datasetWords(`question.answer.${slugOf(answer)}`, answer, messages),
        ),
      };
