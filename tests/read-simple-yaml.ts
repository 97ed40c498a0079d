/**
 * Reads the part of YAML that manifest.yml is written in: block mappings and sequences, plain and double-quoted
 * texts, true and false, whole numbers, comment lines. Throws on anything else, so that nothing is misread.
 */
export const readSimpleYaml = (source: string): unknown => {
  const lines = source
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.trim().startsWith('#'))
    .map((line) => ({ indent: line.length - line.trimStart().length, text: line.trim() }));
  const { value, next } = readNode(lines, 0, 0);
  if (next !== lines.length) throw new Error(`cannot read: ${lines[next]?.text}`);
  return value;
};

type Line = { indent: number; text: string };
type Node = { value: unknown; next: number };

const readScalar = (text: string): unknown => {
  if (text === 'true' || text === 'false') return text === 'true';
  if (/^\d+$/.test(text)) return Number(text);
  if (text.startsWith('"')) return JSON.parse(text);
  if (/^(?:[[{&*!|>%@'`]|- )/.test(text) || / #|: /.test(text)) throw new Error(`cannot read: ${text}`);
  return text;
};

const readNode = (lines: readonly Line[], start: number, indent: number): Node =>
  lines[start]?.text.startsWith('- ')
    ? readSequence(lines, start, indent)
    : readMapping(lines, start, indent);

const readSequence = (lines: readonly Line[], start: number, indent: number): Node => {
  const items: unknown[] = [];
  let at = start;
  for (let line = lines[at]; line?.indent === indent && line.text.startsWith('- '); line = lines[at]) {
    const rest = line.text.slice(2);
    if (/^\w+:(?: |$)/.test(rest)) {
      const inner = [...lines.slice(0, at), { indent: indent + 2, text: rest }, ...lines.slice(at + 1)];
      const { value, next } = readMapping(inner, at, indent + 2);
      items.push(value);
      at = next;
    } else {
      items.push(readScalar(rest));
      at += 1;
    }
  }
  return { value: items, next: at };
};

const readMapping = (lines: readonly Line[], start: number, indent: number): Node => {
  const entries: [string, unknown][] = [];
  let at = start;
  for (let line = lines[at]; line?.indent === indent; line = lines[at]) {
    const match = /^(\w+):(?: (.+))?$/.exec(line.text);
    if (match?.[1] === undefined) throw new Error(`cannot read: ${line.text}`);
    if (match[2] !== undefined) {
      entries.push([match[1], readScalar(match[2])]);
      at += 1;
    } else {
      const below = lines[at + 1];
      if (below === undefined || below.indent <= indent) throw new Error(`nothing under ${match[1]}`);
      const { value, next } = readNode(lines, at + 1, below.indent);
      entries.push([match[1], value]);
      at = next;
    }
  }
  return { value: Object.fromEntries(entries), next: at };
};
