import type { Catalog } from '../../catalog/catalog.ts';
import { findRuleSubject, type RuleSubject, ruleName } from './find-rule-subject.ts';
import { type HouseRule, houseRuleSchema, RINGS, type Ring, RULE_LIMITS } from './house-rule.ts';

/** What is wrong with a line, counted from 1. */
export type RuleProblem = { line: number } & (
  | { kind: 'form' }
  | { kind: 'name'; name: string; guess: string | null }
  | { kind: 'not-ranked'; name: string }
  | { kind: 'ring'; ring: string }
  | { kind: 'repeated'; name: string; first: number }
  | { kind: 'too-long'; what: 'reason' | 'owner'; count: number; most: number }
);

export type ParsedRules = { rules: HouseRule[]; problems: RuleProblem[] };

/** A comma and a colon as any keyboard writes them. */
const COMMA = /[,，、]/;
const COLON = /[:：]/;

/** What people may write for each ring beside its name. */
const RING_NAMES: Readonly<Record<string, Ring>> = {
  adopt: 'approved',
  approve: 'approved',
  allowed: 'approved',
  ban: 'banned',
  forbidden: 'banned',
};

const ringOf = (typed: string): Ring | undefined => {
  const word = typed.toLowerCase();
  return RINGS.find((ring) => ring === word) ?? RING_NAMES[word];
};

/** Controls and marks that turn the reading order are nobody's reason. */
const plain = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const lengthProblem = (what: 'reason' | 'owner', text: string, line: number): RuleProblem[] => {
  const most = RULE_LIMITS[what];
  return text.length > most ? [{ line, kind: 'too-long', what, count: text.length, most }] : [];
};

type Line = { rule: HouseRule; subject: RuleSubject } | { problem: RuleProblem };

const parseLine = (text: string, line: number, catalog: Catalog): Line => {
  const colon = COLON.exec(text);
  if (colon === null || colon.index === 0) return { problem: { line, kind: 'form' } };
  const [typed, rest] = [text.slice(0, colon.index).trim(), text.slice(colon.index + 1)];
  const found = findRuleSubject(typed, catalog);
  if (found.kind === 'unknown') return { problem: { line, kind: 'name', name: typed, guess: found.guess } };
  if (found.kind === 'not-ranked') return { problem: { line, kind: 'not-ranked', name: found.name } };
  const [ringTyped = '', ...parts] = rest.split(COMMA).map((part) => part.trim());
  const ring = ringOf(ringTyped);
  if (ring === undefined)
    return { problem: { line, kind: ringTyped === '' ? 'form' : 'ring', ring: ringTyped } };
  // The owner stands last, and only where a reason stands before it, be it an empty one.
  const owner = parts.length > 1 ? (parts.at(-1) ?? '') : '';
  const reason = (parts.length > 1 ? parts.slice(0, -1) : parts).filter((part) => part !== '').join(', ');
  const [problem] = [...lengthProblem('reason', reason, line), ...lengthProblem('owner', owner, line)];
  if (problem !== undefined) return { problem };
  const { kind, id } = found.subject;
  return { rule: houseRuleSchema.parse({ kind, id, ring, reason, owner }), subject: found.subject };
};

/**
 * Reads house rules, one a line: "Java: hold, licence costs, Mira" (name, ring, reason, owner; the last two may be
 * left out, and a reason may hold commas when an owner, or nothing, follows a last one). Blank lines are skipped.
 */
export const parseHouseRules = (text: string, catalog: Catalog): ParsedRules => {
  const parsed: ParsedRules = { rules: [], problems: [] };
  const firsts = new Map<string, number>();
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const written = plain(raw);
    if (written === '') continue;
    const line = index + 1;
    const read = parseLine(written, line, catalog);
    if ('problem' in read) {
      parsed.problems.push(read.problem);
      continue;
    }
    const { rule, subject } = read;
    const key = `${rule.kind} ${rule.id}`;
    const first = firsts.get(key);
    if (first === undefined) {
      firsts.set(key, line);
      parsed.rules.push(rule);
    } else parsed.problems.push({ line, kind: 'repeated', name: subject.name, first });
  }
  return parsed;
};

/** A house rule as the line that reads back to it. */
export const printHouseRule = (rule: HouseRule, catalog: Catalog): string => {
  const { ring, reason, owner } = rule;
  const parts = [
    ...(reason === '' && owner === '' ? [] : [reason]),
    // A reason with a comma needs a last one after it, or its end would be taken for the owner.
    ...(owner !== '' || reason.includes(',') ? [owner] : []),
  ];
  return `${ruleName(rule, catalog)}: ${[ring, ...parts].join(', ')}`.trimEnd();
};
