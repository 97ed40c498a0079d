import type { AddedStatement } from './added-statement.ts';
import type { Judged } from './judge-entry.ts';
import { notBelieved } from './verdict.ts';

type Side = { id: string; isOut: boolean };

const sidesOf = (statement: AddedStatement): Side[] => {
  switch (statement.kind) {
    case 'option':
    case 'existing':
    case 'must-language':
    case 'team-language':
      return [{ id: statement.id, isOut: false }];
    case 'exclude-framework':
    case 'exclude-language':
      return [{ id: statement.id, isOut: true }];
    default:
      return [];
  }
};

const sides = ({ verdict }: Judged): Side[] =>
  verdict.kind === 'believed' ? verdict.statements.flatMap(sidesOf) : [];

/** Who puts a name up and rules it out says nothing of it. */
export const withoutContradictions = (judged: readonly Judged[]): Judged[] => {
  const all = judged.flatMap(sides);
  const contradicted = ({ id, isOut }: Side): boolean =>
    all.some((other) => other.id === id && other.isOut !== isOut);
  return judged.map((entry) =>
    sides(entry).some(contradicted) ? { ...entry, verdict: notBelieved('says-two-things') } : entry,
  );
};
