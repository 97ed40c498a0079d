import { expressionsFor } from './compile-lexicon.ts';
import { type LoadFigure, type LoadStatement, loadFigures } from './load-figures.ts';
import type { NumberHit } from './read-numbers.ts';
import type { Statement } from './statement.ts';
import type { Select, TurnText } from './turn-text.ts';

/** How far behind a number its unit may stand, and how far before it in languages that put it first. */
const UNIT_REACH = 34;
const UNIT_BEFORE = 14;
const HELD_CONNECTIONS = 1_000;
const SMALLEST_RATE = 0.01;

type Around = { before: string; after: string };

const around = (turn: TurnText, numbers: readonly NumberHit[], index: number): Around => {
  const hit = numbers[index];
  if (hit === undefined) return { before: '', after: '' };
  const sentence = turn.sentenceAt(hit.start);
  const next = numbers[index + 1]?.start ?? Number.POSITIVE_INFINITY;
  const previous = numbers[index - 1]?.end ?? 0;
  return {
    before: turn.lower.slice(Math.max(sentence.start, previous, hit.start - 40), hit.start),
    after: turn.lower.slice(hit.end, Math.min(sentence.end, next, hit.end + 48)),
  };
};

const finder =
  (turn: TurnText) =>
  (select: Parameters<TurnText['find']>[0], text: string): { index: number; end: number } | null => {
    let best: { index: number; end: number } | null = null;
    for (const { source, match } of turn.lexicons) {
      for (const expression of expressionsFor(match(select(source)), text)) {
        for (const found of text.matchAll(expression)) {
          const end = found.index + found[0].length;
          if (best === null || found.index < best.index || (found.index === best.index && end > best.end)) {
            best = { index: found.index, end };
          }
        }
      }
    }
    return best;
  };

/** Milliseconds stated by a number with a time unit; null when no time unit follows. */
const milliseconds = (turn: TurnText, value: number, after: string): number | null => {
  const find = finder(turn);
  const inMs = find((lexicon) => lexicon.units.milliseconds, after);
  if (inMs !== null && inMs.index <= 1) return value;
  const inSeconds = find((lexicon) => lexicon.units.seconds, after);
  if (inSeconds !== null && inSeconds.index <= 1) return value * 1_000;
  return null;
};

/** Requests in one unit of time as requests a second; null when the words around a number name no rate. */
const rateFactor = (turn: TurnText, { before, after }: Around): number | null => {
  const find = finder(turn);
  const near = after.slice(0, UNIT_REACH);
  const prior = before.slice(-UNIT_BEFORE);
  const rate = find((lexicon) => lexicon.units.rate, near);
  if (rate !== null && rate.index <= 12) return 1;
  const priorRate = find((lexicon) => lexicon.units.rate, prior);
  if (priorRate !== null && /^[\s:=~<>]*$/.test(prior.slice(priorRate.end))) return 1;
  if (!after.startsWith('/') && milliseconds(turn, 1, after) !== null) return null;
  // "700/s", "9k little posts a second": a rate by its unit alone, where nothing else is counted.
  const second = find((lexicon) => lexicon.units.perSecond, near);
  const between = second === null ? null : near.slice(0, second.index);
  const perMinute = /^\s?\/ ?min\b/.test(near);
  if (perMinute) return 1 / 60;
  if (between !== null && !/[,、;(]/.test(between) && between.trim().split(/\s+/).length <= 3) return 1;
  const requests =
    find((lexicon) => lexicon.units.requests, near) ?? find((lexicon) => lexicon.units.requests, before);
  if (requests === null) return null;
  const per = (select: Parameters<TurnText['find']>[0]) =>
    find(select, near) !== null || find(select, prior) !== null;
  if (per((lexicon) => lexicon.units.perSecond)) return 1;
  if (per((lexicon) => lexicon.units.perMinute)) return 1 / 60;
  if (per((lexicon) => lexicon.units.perHour)) return 1 / 3_600;
  if (per((lexicon) => lexicon.units.perDay)) return 1 / 86_400;
  return null;
};

const isCounted = (turn: TurnText, { before, after }: Around, unit: Select): boolean => {
  const find = finder(turn);
  const behind = find(unit, after);
  if (behind !== null && behind.index <= 16 && !/[,、;(]/.test(after.slice(0, behind.index))) return true;
  const ahead = find(unit, before);
  return ahead !== null && /^[\s:=~]{0,3}\p{L}{0,2}\s?$/u.test(before.slice(ahead.end));
};

const LONGEST_WORDS = 24;
/** Words that lead on to what was cut off. */
const LOOSE_END = /[\s,.;:!?(]+$|\s(?:at|for|in|on|the|a|an|to|of|and|or|with|since|by|we|is|when|per)$/i;

/** A figure with the words behind it, as they were typed: up to the end of its clause, whole words only. */
const wordsAt = (turn: TurnText, hit: NumberHit, next = Number.POSITIVE_INFINITY): string => {
  const end = Math.min(turn.clauseAt(hit.start).end, next, turn.text.length);
  const cut = hit.end + LONGEST_WORDS;
  const behind = turn.text.slice(hit.end, Math.min(end, cut));
  const whole = end <= cut || /[\s\p{P}]/u.test(turn.text.charAt(cut)) ? behind : behind.replace(/ \S*$/, '');
  let words = turn.text.slice(hit.start, hit.end) + whole;
  while (words.length > hit.words.length && LOOSE_END.test(words)) words = words.replace(LOOSE_END, '');
  return words;
};

const lowerSentence = (turn: TurnText, position: number): string => {
  const { start, end } = turn.sentenceAt(position);
  return turn.lower.slice(start, end);
};

const latencyStatement = (turn: TurnText, hit: NumberHit, nearby: Around): LoadStatement | null => {
  const find = finder(turn);
  const { start, end, words } = turn.clauseAt(hit.start);
  const clause = turn.lower.slice(start, end);
  const value = milliseconds(turn, hit.value, nearby.after);
  const aboutStart =
    find((lexicon) => lexicon.coldStart, clause) ?? find((lexicon) => lexicon.coldStart, nearby.after);
  if (aboutStart !== null) {
    const bare = hit.value === 0 || value !== null;
    return bare
      ? { kind: 'load', field: 'coldStartMs', value: value ?? hit.value, words: words.trim() }
      : null;
  }
  if (value === null) {
    // "p95 15", "p99 < 200": the percentile itself says milliseconds.
    const percentile = /\bp9\d(\.\d)?\s*(latency)?\s*(of|is|must be|under|below|at|[<=≤:])*\s*$/i.test(
      nearby.before,
    );
    return percentile ? { kind: 'load', field: 'p95Ms', value: hit.value, words: words.trim() } : null;
  }
  const about = find((lexicon) => lexicon.latency, lowerSentence(turn, hit.start));
  const inSeconds = value !== hit.value;
  if (about === null && inSeconds) return null;
  return { kind: 'load', field: 'p95Ms', value, words: words.trim() };
};

const round = (value: number): number => (value >= 10 ? Math.round(value) : Math.round(value * 100) / 100);

/**
 * Load figures with their units: requests (a second, minute, hour or day -> `rps`), connections held open,
 * latency limits and cold starts in milliseconds. People at once are as many connections; users and daily users are
 * neither.
 */
export const readLoad = (
  turn: TurnText,
  numbers: readonly NumberHit[],
): { statements: Statement[]; used: NumberHit[] } => {
  const figures: LoadFigure[] = [];
  const held: Statement[] = [];
  const add = (hit: NumberHit, statement: LoadStatement): void => void figures.push({ hit, statement });
  numbers.forEach((hit, index) => {
    const nearby = around(turn, numbers, index);
    const words = wordsAt(turn, hit, numbers[index + 1]?.start);
    const factor = rateFactor(turn, nearby);
    if (factor !== null) {
      // A few orders a day are no load worth a constraint.
      if (hit.value > 0 && hit.value * factor < SMALLEST_RATE) return;
      add(hit, { kind: 'load', field: 'rps', value: round(hit.value * factor), words });
      return;
    }
    const areHeld = isCounted(turn, nearby, (lexicon) => lexicon.units.connections);
    if (areHeld || isCounted(turn, nearby, (lexicon) => lexicon.units.users)) {
      add(hit, { kind: 'load', field: 'connections', value: hit.value, words });
      // Thousands of connections held open are a real-time service, whatever it is called.
      if (areHeld && hit.value >= HELD_CONNECTIONS) held.push({ kind: 'workload', id: 'realtime', words });
      return;
    }
    const latency = latencyStatement(turn, hit, nearby);
    if (latency !== null) add(hit, latency);
  });
  return { statements: [...loadFigures(turn, figures), ...held], used: figures.map(({ hit }) => hit) };
};
