import { relative } from 'node:path';
import type { Config } from './config.ts';

type Shown = Pick<Extract<Config, { mode: 'playground' }>, 'keep' | 'model' | 'standIn'>;

/** What a person reads first who has started the local workspace at a terminal; `from` is the folder they are in. */
export const terminalGreeting = (url: string, { keep, model, standIn }: Shown, from: string): string => {
  const leaves =
    model === null || standIn !== null
      ? 'Nothing you write leaves this machine.'
      : `What you ask is also shown to the language model ${model.name}; nothing else leaves this machine.`;
  const files = keep === null ? [] : [keep.workspace, keep.database].map((file) => relative(from, file));
  const end =
    keep === null
      ? 'Ctrl+C ends it and forgets everything; npm start -- --keep remembers.'
      : `Ctrl+C ends it. What is said stays in ${files.join(' and ')}; delete both to start afresh.`;
  return `\n  Open ${url}\n\n  A small Slack on this machine with stack-compare in it: no account, no key.\n  ${leaves}\n  ${end}\n\n`;
};
