import type { ReactNode } from 'react';
import { asFields, stringOf } from '../block-fields.ts';
import { Mrkdwn } from '../mrkdwn.tsx';

/** A text object: Slack's mark-up where it says so, and plain words everywhere else. */
export function TextObject({ text }: { text: unknown }): ReactNode {
  const fields = asFields(text);
  const words = stringOf(fields?.['text']);
  return fields?.['type'] === 'mrkdwn' ? <Mrkdwn text={words} /> : words;
}
