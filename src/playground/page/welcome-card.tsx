import type { ReactNode } from 'react';
import type { GuideStep } from './guide.ts';
import { GuideQuestions } from './guide-questions.tsx';
import { Loaded } from './loaded.tsx';
import { usePage } from './page-context.ts';
import type { ModelShown, Welcome } from './workspace-state.ts';

type Props = {
  welcome: Welcome;
  /** The guided questions; none where the app offers its own. */
  steps: readonly GuideStep[];
  isDirect: boolean;
  asking: string;
  ask: (text: string) => void;
};

/** The first visit: what this is, and questions to begin with. */
export function WelcomeCard({ welcome, steps, isDirect, asking, ask }: Props): ReactNode {
  const { member, people } = usePage();
  const speaker = people.find(({ id }) => id === member)?.realName ?? 'one of the people here';
  return (
    <section className="welcome" aria-labelledby="welcome-title">
      <h3 id="welcome-title">Which backend framework fits your team?</h3>
      <p>
        stack-compare is a Slack assistant that you ask just that: it ranks the options for what you say,
        names the biggest drawback, and gives a dated source for every figure.
      </p>
      <p className="faint">
        This page is not Slack but a stand-in for it on your machine, with made-up people:{' '}
        {whatLeaves(welcome.model)}
      </p>
      {welcome.loaded === null ? null : <Loaded loaded={welcome.loaded} />}
      {steps.length === 0 ? null : (
        <>
          <h4>Start with these: each shows something different</h4>
          <GuideQuestions steps={steps} ask={ask} />
        </>
      )}
      <p className="faint small-words welcome-how" role="status">
        {asking === '' ? howTo(isDirect, speaker) : 'Asked. The answer is on its way…'}
      </p>
    </section>
  );
}

function howTo(isDirect: boolean, speaker: string): string {
  return isDirect
    ? `Only ${speaker} and the app see what you write here. Press a question below, or write your own.`
    : `A press asks as ${speaker}; the answer comes in a thread within seconds. Or write your own below.`;
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
