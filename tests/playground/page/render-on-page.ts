import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { BlockList } from '../../../src/playground/page/blocks/block-list.tsx';
import { loadLibrary } from '../../../src/playground/page/blocks/load-library.ts';
import { type PageContext, PageProvider } from '../../../src/playground/page/page-context.ts';
import type { Block } from '../../../src/playground/page/workspace-state.ts';

await loadLibrary();

export const page: PageContext = {
  people: [
    { id: 'U1', name: 'mira', realName: 'Mira Okonjo', isBot: false },
    { id: 'U0STACK', name: 'stack-compare', realName: 'stack-compare', isBot: true },
  ],
  channels: [
    { id: 'C1', name: 'backend', kind: 'public', topic: '', members: ['U1', 'U0STACK'] },
    { id: 'G1', name: 'leads', kind: 'private', topic: '', members: ['U1'] },
  ],
  bot: { user: 'U0STACK', slackbot: 'USLACKBOT', command: '/stack-compare' },
  shortcuts: [],
  member: 'U1',
  theme: 'light',
  guide: { isShown: true, show: () => {}, hide: () => {} },
  act: async () => ({ ok: true, answer: {} }),
  confirm: async () => true,
  openThread: () => {},
  inspect: () => {},
  notify: () => {},
};

/** What the browser would be given, as markup. */
export function renderOnPage(drawn: ReactNode, context: Partial<PageContext> = {}): string {
  return renderToStaticMarkup(createElement(PageProvider, { value: { ...page, ...context } }, drawn));
}

export function renderBlocks(...blocks: Block[]): string {
  return renderOnPage(createElement(BlockList, { blocks }));
}

/** The words of a piece of markup. */
export function wordsOf(markup: string): string {
  return markup
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');
}

/** The words of all elements with that tag that hold no other of the kind. */
export function wordsIn(markup: string, tag: string): string[] {
  const elements = markup.matchAll(new RegExp(`<${tag}(?: [^>]*)?>((?:(?!<${tag}[ >]).)*?)</${tag}>`, 'gs'));
  return [...elements].map((match) => wordsOf(match[1] ?? ''));
}

export const plain = (text: string) => ({ type: 'plain_text', text });
export const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
