import type { ReactNode } from 'react';
import type { ModelShown } from './workspace-state.ts';

/** What words explanations, and what that means or how to change it. */
export function ModelLine({ model }: { model: ModelShown }): ReactNode {
  const { summary, more, text } = wordsFor(model);
  return (
    <details
      className={`model-line model-${model.kind}`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !event.currentTarget.open) return;
        event.preventDefault();
        event.currentTarget.open = false;
      }}
    >
      <summary>
        {summary} <span className="link-like">{more}</span>
      </summary>
      <p>{text}</p>
    </details>
  );
}

function wordsFor(model: ModelShown): { summary: string; more: string; text: ReactNode } {
  switch (model.kind) {
    case 'none':
      return {
        summary: 'No model configured: words come from templates.',
        more: 'How to add a key',
        text: (
          <>
            Put <code>OPENAI_API_KEY=…</code> and <code>OPENAI_MODEL=…</code> into the file <code>.env</code>{' '}
            beside <code>package.json</code> (<code>OPENAI_BASE_URL</code> for another provider), then start
            again. Rankings stay the same: a model only words them. To see its part without a key, start with{' '}
            <code>npm start -- --stand-in-model</code>.
          </>
        ),
      };
    case 'stand-in':
      return {
        summary: 'Stand-in: no language model.',
        more: 'What that means',
        text: (
          <>
            Sentences under “In words” come from fixed rules that play the part of a language model, although
            they say that a model worded them. You see how such words come, are checked sentence by sentence,
            and are inspected. For a real model start without <code>--stand-in-model</code>, with a key.
          </>
        ),
      };
    case 'model':
      return {
        summary: `Model: ${model.name}.`,
        more: 'What it does',
        text: 'It reads each question again and words explanations. It is sent the words of the question and its thread without ids, links and addresses, and the facts of the answer. Rankings and figures are worked out without it, and each of its sentences is checked before it is posted.',
      };
    default:
      return model satisfies never;
  }
}
