import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';

export type PageAsset = { text: string; type: string };

const OUTPUT = new URL('../../dist/playground/', import.meta.url);

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The built page's files lie flat in one folder: a name with a slash or a leading dot is none of them. */
const assetPath = /^\/playground\/(assets\/\w[\w.-]*)$/;

/** What stands in for the page until it is built. It has nothing to load. */
const NOT_BUILT = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>stack-compare playground</title>
  </head>
  <body>
    <main>
      <h1>The playground's page is not built yet</h1>
      <p>Run <code>npm install</code> (with its development packages) or, when they are there, <code>npm run build:page</code>. Then load this page again.</p>
      <p>The workspace itself is running: the bot and its control interface answer.</p>
    </main>
  </body>
</html>
`;

/** The text and content type of one of the page's own files, or undefined. */
export async function readPageAsset(path: string, folder: URL = OUTPUT): Promise<PageAsset | undefined> {
  const isPage = path === '/';
  const file = isPage ? 'index.html' : assetPath.exec(path)?.[1];
  const type = types[extname(file ?? '')];
  if (file === undefined || type === undefined) return undefined;
  const text = await readIfThere(new URL(file, folder));
  if (text !== undefined) return { text, type };
  return isPage ? { text: NOT_BUILT, type } : undefined;
}

async function readIfThere(file: URL): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
