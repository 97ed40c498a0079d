import { readFile } from 'node:fs/promises';

const script = 'text/javascript; charset=utf-8';

/** The only files the page is made of: a path that is not in this list is not read. */
const assets: Record<string, { file: string; type: string }> = {
  '/': { file: 'index.html', type: 'text/html; charset=utf-8' },
  '/playground/page.css': { file: 'page.css', type: 'text/css; charset=utf-8' },
  '/playground/page.js': { file: 'page.js', type: script },
  '/playground/blocks.js': { file: 'blocks.js', type: script },
  '/playground/composer.js': { file: 'composer.js', type: script },
  '/playground/dom.js': { file: 'dom.js', type: script },
  '/playground/draw-banner.js': { file: 'draw-banner.js', type: script },
  '/playground/draw-prompts.js': { file: 'draw-prompts.js', type: script },
  '/playground/is-confirmed.js': { file: 'is-confirmed.js', type: script },
  '/playground/markdown.js': { file: 'markdown.js', type: script },
  '/playground/markdown-inline.js': { file: 'markdown-inline.js', type: script },
  '/playground/markdown-table.js': { file: 'markdown-table.js', type: script },
  '/playground/message-log.js': { file: 'message-log.js', type: script },
  '/playground/messages.js': { file: 'messages.js', type: script },
  '/playground/mrkdwn.js': { file: 'mrkdwn.js', type: script },
  '/playground/rich-text.js': { file: 'rich-text.js', type: script },
  '/playground/split-text.js': { file: 'split-text.js', type: script },
  '/playground/watch-visits.js': { file: 'watch-visits.js', type: script },
  '/playground/icon.svg': { file: 'icon.svg', type: 'image/svg+xml' },
};

/** The text and content type of one of the page's own files, or undefined. */
export async function readPageAsset(path: string): Promise<{ text: string; type: string } | undefined> {
  const asset = Object.hasOwn(assets, path) ? assets[path] : undefined;
  if (asset === undefined) return undefined;
  const text = await readFile(new URL(`./page/${asset.file}`, import.meta.url), 'utf8');
  return { text, type: asset.type };
}
