import { type ReactNode, useState } from 'react';
import { Icon } from '../icon.tsx';
import { usePage } from '../page-context.ts';
import type { Message } from '../workspace-state.ts';
import { Section } from './section.tsx';

/** The message as it was sent. */
export function InspectBlocks({ message }: { message: Message }): ReactNode {
  const { notify } = usePage();
  const [isCopied, setCopied] = useState(false);
  const { text, blocks = [] } = message;
  const json = JSON.stringify({ text, blocks }, null, 2);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(json);
      setCopied(true);
    } catch {
      notify('This browser does not let the page copy.');
    }
  };
  return (
    <Section title="Block Kit JSON" note={`${new TextEncoder().encode(json).length.toLocaleString()} bytes`}>
      <button type="button" className="button small" onClick={() => void copy()}>
        <Icon name="copy" />
        {isCopied ? 'Copied' : 'Copy JSON'}
      </button>
      <pre className="json">{json}</pre>
    </Section>
  );
}
