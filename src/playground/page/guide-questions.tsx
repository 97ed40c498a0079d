import type { ReactNode } from 'react';
import type { GuideStep } from './guide.ts';
import { Icon } from './icon.tsx';
import { usePage } from './page-context.ts';
import type { Message } from './workspace-state.ts';

type Props = {
  steps: readonly GuideStep[];
  ask: (text: string) => void;
  /** Called when one was chosen, to be asked or to be read. */
  leave?: () => void;
};

/** The guided questions: what each shows, and which were asked already. */
export function GuideQuestions({ steps, ask, leave = () => undefined }: Props): ReactNode {
  const { openThread } = usePage();
  const askOne = (text: string): void => {
    leave();
    ask(text);
  };
  const read = (root: Message): void => {
    leave();
    openThread(root);
  };
  return (
    <ul className="guide-questions">
      {steps.map(({ example, root }) => (
        <li key={example.text}>
          <button type="button" className="guide-question" onClick={() => askOne(example.text)}>
            <span className="example-label">
              <strong>{example.label}</strong>
              {example.shows === undefined ? null : `: ${example.shows}`}
            </span>
            <span>{example.text}</span>
          </button>
          {root === undefined ? null : (
            <button
              type="button"
              className="tried"
              aria-label={`Asked: ${example.label}. Open the answer`}
              onClick={() => read(root)}
            >
              <Icon name="check" />
              Asked
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
