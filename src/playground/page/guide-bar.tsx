import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { focusOn } from './focus-on.ts';
import type { GuideProgress } from './guide.ts';
import { GuideQuestions } from './guide-questions.tsx';
import { Icon } from './icon.tsx';
import { usePage } from './page-context.ts';
import { useAsking } from './use-asking.ts';
import type { Channel, Example, Message } from './workspace-state.ts';

type Props = {
  progress: GuideProgress;
  channel: Channel;
  /** The thread that is open beside the conversation. */
  thread: string;
  home: string;
};

/** The guide after the first question: how far one is, where the answer went, and what to ask next. */
export function GuideBar({ progress, channel, thread, home }: Props): ReactNode {
  const { guide } = usePage();
  const { asking, ask } = useAsking(channel);
  const [isOpen, setOpen] = useState(false);
  const listId = useId();
  const { next, latest, tried, steps } = progress;
  const words = useLostFocus(`${next === undefined} ${isOpen}`);
  const isWaiting = asking !== '' || latest?.isAnswered === false;
  const hide = (): void => {
    guide.hide();
    // The button that was pressed goes with it.
    focusOn('composer');
  };
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !isOpen) return;
    event.preventDefault();
    setOpen(false);
    words.current?.focus();
  };
  return (
    <section className="guide" aria-label="Guide" onKeyDown={leave}>
      {isOpen ? (
        <div id={listId} className="guide-list">
          <GuideQuestions steps={steps} ask={ask} leave={() => setOpen(false)} />
        </div>
      ) : null}
      <div className="guide-row">
        <p ref={words} className="guide-words" tabIndex={-1} role="status">
          <strong>Guide</strong> {tried} of {steps.length} tried.{' '}
          {isWaiting ? 'The answer is on its way…' : whereWords(latest?.root, thread)}
        </p>
        {isWaiting ? null : <ReadAnswer root={latest?.root} thread={thread} />}
        <button
          type="button"
          className="button small quiet"
          aria-expanded={isOpen}
          aria-controls={isOpen ? listId : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          All {steps.length} questions
        </button>
        <button
          type="button"
          className="button small quiet guide-hide"
          aria-label="Hide the guide"
          onClick={hide}
        >
          <Icon name="close" />
        </button>
      </div>
      <Next next={next} isAsking={asking !== ''} ask={ask} home={home} />
    </section>
  );
}

type NextProps = {
  next: Example | undefined;
  isAsking: boolean;
  ask: (text: string) => void;
  home: string;
};

function Next({ next, isAsking, ask, home }: NextProps): ReactNode {
  if (next === undefined) {
    return (
      <p>
        You have seen all of it. Now write a question of your own, look at the app’s{' '}
        <a href={home}>Home tab</a>, or make Slack fail under <strong>Faults</strong>.
      </p>
    );
  }
  return (
    <div className="guide-next">
      <span>Next, {next.label.toLowerCase()}:</span>
      <button
        type="button"
        className="button small"
        aria-disabled={isAsking}
        onClick={({ detail }) => {
          // The second press of a double click meets the question that has taken the place of the first.
          if (detail < 2) ask(next.text);
        }}
      >
        {next.text}
      </button>
    </div>
  );
}

/** A question goes with the button that asked it, in the welcome or here: the keyboard goes on from these words. */
function useLostFocus(shown: string) {
  const words = useRef<HTMLParagraphElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown goes, and the buttons with it
  useEffect(() => {
    if (document.activeElement === document.body) words.current?.focus({ preventScroll: true });
  }, [shown]);
  return words;
}

function whereWords(root: Message | undefined, thread: string): string {
  if (root === undefined) return '';
  return root.ts === thread ? 'The answer is in the thread beside this.' : 'The answer is in its thread.';
}

function ReadAnswer({ root, thread }: { root: Message | undefined; thread: string }): ReactNode {
  const { openThread } = usePage();
  if (root === undefined || root.ts === thread) return null;
  return (
    <button type="button" className="button small" onClick={() => openThread(root)}>
      Read the answer
    </button>
  );
}
