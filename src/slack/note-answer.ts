import type { Answer } from '../answer.ts';
import type { Inbox } from '../inbox/inbox.ts';

/** Notes of an answer that stands in a thread what kind it is and how sure, in a word; never what it says. */
export const noteAnswer = (
  requestId: string,
  { reading, ranking }: Pick<Answer, 'reading' | 'ranking'>,
  { inbox }: { inbox: Pick<Inbox, 'noteAnswer'> },
): Promise<void> =>
  inbox.noteAnswer(requestId, {
    behaviour: reading.behaviour,
    confidence: ranking?.confidence?.word ?? null,
  });
