import { beforeAll, describe, expect, it, vi } from 'vitest';
import { FakeElement, fakeDocument } from './fake-document.ts';

let markdownNodes: (text: string) => FakeElement[];

beforeAll(async () => {
  vi.stubGlobal('document', fakeDocument);
  const file = new URL('../../src/playground/page/markdown.js', import.meta.url).href;
  ({ markdownNodes } = (await import(file)) as { markdownNodes: (text: string) => FakeElement[] });
});

function draw(...lines: string[]): FakeElement {
  const root = new FakeElement('root');
  for (const node of markdownNodes(lines.join('\n'))) root.append(node);
  return root;
}
const tags = (root: FakeElement) => root.children.map((node) => node.tag);
const texts = (root: FakeElement, tag: string) => root.all(tag).map((node) => node.text);

describe('blocks of Markdown', () => {
  it('headings, rules, paragraphs and code follow each other', () => {
    const root = draw(
      '# One',
      'two',
      'three',
      '',
      'four',
      '---',
      '## Five ##',
      '```ts',
      '# six',
      '',
      '```',
      'x',
    );
    expect(tags(root)).toEqual(['h3', 'p', 'p', 'hr', 'h4', 'pre', 'p']);
    expect(root.children.map((node) => node.text)).toEqual([
      'One',
      'two\nthree',
      'four',
      '',
      'Five',
      '# six\n',
      'x',
    ]);
  });

  it('code without an end goes on to the end', () => {
    expect(texts(draw('```', 'one', '', 'two'), 'pre')).toEqual(['one\n\ntwo']);
  });

  it('lists hold items, and items hold lists', () => {
    const root = draw('Reasons:', '- one', '- two', '  1. inner', '  2. other', '', '- three', '', 'after');
    expect(tags(root)).toEqual(['p', 'ul', 'p']);
    expect(root.children[1]?.children.map((node) => node.text)).toEqual(['one', 'twoinnerother', 'three']);
    expect(texts(root, 'ol')).toEqual(['innerother']);
  });

  it('a numbered list starts where it says', () => {
    expect(draw('3. three', '4. four').all('ol')[0]?.attributes.get('start')).toBe('3');
  });

  it('quotes hold anything', () => {
    const root = draw('> said', '> - one', 'after');
    expect(tags(root)).toEqual(['blockquote', 'p']);
    expect(texts(root, 'li')).toEqual(['one']);
  });

  it('a table has headers, alignments and as many cells in each row', () => {
    const root = draw(
      'Scores',
      '| Name | Score |',
      '|:---|---:|',
      '| **Gin** | 7 |',
      '| a \\| b |',
      '',
      'after',
    );
    expect(tags(root)).toEqual(['p', 'div', 'p']);
    expect(root.all('th').map((node) => [node.text, node.attributes.get('scope')])).toEqual([
      ['Name', 'col'],
      ['Score', 'col'],
    ]);
    expect(root.all('td').map((node) => [node.text, node.attributes.get('class')])).toEqual([
      ['Gin', 'align-left'],
      ['7', 'align-right'],
      ['a | b', 'align-left'],
      ['', 'align-right'],
    ]);
    expect(texts(root, 'strong')).toEqual(['Gin']);
  });

  it('bars without a ruler are no table', () => {
    expect(tags(draw('a | b', 'c | d'))).toEqual(['p']);
    expect(tags(draw('a | b', '---'))).toEqual(['p', 'hr']);
  });

  it('empty text is nothing', () => {
    expect(draw('').children).toEqual([]);
  });
});

describe('words of Markdown', () => {
  it.each([
    ['a **bold** word', 'strong', 'bold'],
    ['a __bold__ word', 'strong', 'bold'],
    ['**with `**code**` in it**', 'strong', 'with **code** in it'],
    ['***both***', 'em', 'both'],
    ['an *italic* word', 'em', 'italic'],
    ['an _italic_ word', 'em', 'italic'],
    ['a ~~gone~~ word', 's', 'gone'],
    ['some `code *here*`', 'code', 'code *here*'],
    ['``a ` b``', 'code', 'a ` b'],
    ['see [the **help**](https://example.org/a_(b))', 'a', 'the help'],
    ['see <https://example.org>', 'a', 'https://example.org'],
    ['see https://example.org/a.', 'a', 'https://example.org/a'],
    ['[https://one.example](https://two.example)', 'a', 'https://one.example'],
  ])('%j has a %s', (text, tag, words) => {
    expect(texts(draw(text), tag)).toEqual([words]);
  });

  it('a link leads where it says', () => {
    const [link] = draw('[help](https://example.org/a_(b) "title")').all('a');
    expect(link?.attributes.get('href')).toBe('https://example.org/a_(b)');
  });

  it('escaped marks, sums and names stay as they are', () => {
    const root = draw('\\*one\\* 2 * 3 * 4 snake_case_name &lt;b&gt; &amp;amp;');
    expect(root.text).toBe('*one* 2 * 3 * 4 snake_case_name <b> &amp;');
    expect(root.children[0]?.children).toEqual([]);
  });

  it.each([
    '<img src=x onerror=alert(1)>',
    '| <img src=x onerror=alert(1)> |\n|---|',
    '[<img src=x onerror=alert(1)>](https://example.org)',
    '![onerror](https://example.org/a.png)',
  ])('%j loads nothing', (text) => {
    const root = draw(text);
    expect(root.all('img')).toEqual([]);
    expect(root.text).toContain('onerror');
  });

  it.each(['[click](javascript:alert(1))', '[click](data:text/html,x)', '[click](/relative)'])(
    '%j is no link',
    (text) => {
      expect(draw(text).all('a')).toEqual([]);
      expect(draw(text).text).toContain('click');
    },
  );

  it('marks without an end do not hold the page up', () => {
    const text = `**${'`a` '.repeat(2_000)} [${'('.repeat(2_000)} ${'*_~'.repeat(1_000)}`;
    const started = performance.now();
    expect(draw(text).text).toContain('a');
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
