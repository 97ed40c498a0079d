import { describe, expect, it } from 'vitest';
import { CATALOGS } from '../../src/narrate/messages/messages.ts';
import { COMPARE_NAME } from '../../src/slack/shortcut/compare-shortcut.ts';
import { readDocument, withoutBlocks } from './documents.ts';

/** Labels that are the same in every language stand in the code. */
const IN_CODE = ['src/render/decisions/render-record.ts', 'src/slack/private/share-button.ts'];

const messages = new Set(Object.values(CATALOGS.en));
const isShown = (label: string): boolean =>
  label === COMPARE_NAME ||
  messages.has(label) ||
  IN_CODE.some((path) => readDocument(path).includes(`plain('${label}')`));

describe('docs/using.md', () => {
  it('calls every button and menu item what Slack shows', () => {
    const labels = [...withoutBlocks(readDocument('docs/using.md')).matchAll(/\*\*([^*]+)\*\*/g)].map(
      ([, label = '']) => label,
    );
    expect(labels.length).toBeGreaterThan(10);
    expect(labels.filter((label) => !isShown(label))).toEqual([]);
  });
});
