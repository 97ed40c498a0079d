import type { ReactNode } from 'react';
import { Dialog } from './dialog.tsx';
import type { OpenQuestion } from './use-confirm.ts';

export function ConfirmDialog({ question }: { question: OpenQuestion | undefined }): ReactNode {
  if (question === undefined) return null;
  const { words, answer } = question;
  return (
    <Dialog title={words.title} close={() => answer(false)}>
      <p className="dialog-body words">{words.text}</p>
      <div className="dialog-foot">
        <button type="button" className="button" onClick={() => answer(false)}>
          {words.no}
        </button>
        <button
          type="button"
          className={words.isDanger ? 'button danger' : 'button primary'}
          onClick={() => answer(true)}
        >
          {words.yes}
        </button>
      </div>
    </Dialog>
  );
}
