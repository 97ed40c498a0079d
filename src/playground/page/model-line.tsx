import type { ReactNode } from 'react';

/** That no model words the answers, and how to get one. */
export function ModelLine(): ReactNode {
  return (
    <details
      className="model-line"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !event.currentTarget.open) return;
        event.preventDefault();
        event.currentTarget.open = false;
      }}
    >
      <summary>
        No model configured: words come from templates. <span className="link-like">How to add a key</span>
      </summary>
      <p>
        Put <code>OPENAI_API_KEY=…</code> into the file <code>.env</code> beside <code>package.json</code>{' '}
        (and <code>OPENAI_BASE_URL</code>, <code>OPENAI_MODEL</code> for another provider), then start again.
        Rankings stay the same: a model only words them.
      </p>
    </details>
  );
}
