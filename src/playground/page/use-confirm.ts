import { useState } from 'react';
import type { ConfirmWords } from './confirm-words.ts';

export type OpenQuestion = { words: ConfirmWords; answer: (isAgreed: boolean) => void };

/** Asks one thing at a time: `question` is what the page has to show, `confirm` resolves to what was said. */
export function useConfirm(): {
  question: OpenQuestion | undefined;
  confirm: (words: ConfirmWords) => Promise<boolean>;
} {
  const [question, setQuestion] = useState<OpenQuestion>();
  const confirm = (words: ConfirmWords): Promise<boolean> =>
    new Promise((resolve) => {
      setQuestion({
        words,
        answer: (isAgreed) => {
          setQuestion(undefined);
          resolve(isAgreed);
        },
      });
    });
  return { question, confirm };
}
