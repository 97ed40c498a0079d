import type { ReactNode } from 'react';
import { Loaded } from './loaded.tsx';
import type { ModelShown, Welcome } from './workspace-state.ts';

/** The first visit: what this is, and questions to begin with. */
export function WelcomeCard({ welcome, ask }: { welcome: Welcome; ask: (text: string) => void }): ReactNode {
  return (
    <section className="welcome" aria-labelledby="welcome-title">
      <h3 id="welcome-title">Which backend framework fits your team?</h3>
      <p className="faint">
        Ask the way you would ask a colleague. The answer ranks the options for what you said, names the
        biggest drawback, and gives a dated source for every figure. This is a pretend Slack workspace:{' '}
        {whatLeaves(welcome.model)}
      </p>
      {welcome.loaded === null ? null : <Loaded loaded={welcome.loaded} />}
      {welcome.examples.length === 0 ? null : <h4>Try a question</h4>}
      <ul>
        {welcome.examples.map(({ label, text }) => (
          <li key={text}>
            <button type="button" onClick={() => ask(text)}>
              <span className="example-label">{label}</span>
              <span>{text}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function whatLeaves(model: ModelShown): string {
  switch (model.kind) {
    case 'none':
      return 'nothing you write leaves your machine.';
    case 'stand-in':
      return 'nothing you write leaves your machine. A stand-in plays the language model’s part: no language model is asked.';
    case 'model':
      return `what you ask is also shown to the language model ${model.name}, and nothing else leaves your machine.`;
    default:
      return model satisfies never;
  }
}
