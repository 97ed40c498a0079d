import { describe, expect, it } from 'vitest';
import { requirementChanges } from '../../src/profile/requirement-changes.ts';
import { requirementsSchema } from '../../src/profile/requirements.ts';
import { type Plain, requirementsOf } from '../score/requirements-of.ts';

const changes = (before: Plain, after: Plain) =>
  requirementChanges(requirementsOf(before), requirementsOf(after));

describe('requirementChanges', () => {
  it('is empty when the same is required, in whatever words', () => {
    const said: Plain = {
      teamSize: 3,
      needs: ['orm'],
      team: { python: 'expert' },
      priorities: { hiring: 'low' },
    };
    const before = requirementsOf(said);
    const after = structuredClone(before);
    if (after.teamSize !== undefined) after.teamSize.words = 'we are three';
    for (const entry of after.needs) entry.origin = 'remembered';
    expect(requirementChanges(before, after)).toEqual([]);
  });

  it.each<[string, Plain, Plain, unknown[]]>([
    [
      'what was added to a list and taken from it',
      { needs: ['orm', 'admin'] },
      { needs: ['admin', 'websockets'] },
      [
        { kind: 'added', field: 'needs', value: 'websockets' },
        { kind: 'removed', field: 'needs', value: 'orm' },
      ],
    ],
    [
      'a number with what it was',
      { teamSize: 3, load: { rps: 300 } },
      { teamSize: 5, load: { rps: 300, connections: 10 } },
      [
        { kind: 'replaced', field: 'teamSize', from: 3, to: 5 },
        { kind: 'added', field: 'connections', value: 10 },
      ],
    ],
    [
      'a number that is said no longer',
      { plannedHires: 5 },
      {},
      [{ kind: 'removed', field: 'plannedHires', value: 5 }],
    ],
    [
      'a language that is known better by its id',
      { team: { python: 'learning' } },
      { team: { python: 'expert', go: 'working' } },
      [
        {
          kind: 'replaced',
          field: 'teamLanguages',
          from: { id: 'python', level: 'learning' },
          to: { id: 'python', level: 'expert' },
        },
        { kind: 'added', field: 'teamLanguages', value: { id: 'go', level: 'working' } },
      ],
    ],
    [
      'a priority by its criterion',
      { priorities: { hiring: 'high' } },
      { priorities: { hiring: 'ignore', security: 'critical' } },
      [
        {
          kind: 'replaced',
          field: 'priorities',
          from: { criterion: 'hiring', tier: 'high' },
          to: { criterion: 'hiring', tier: 'ignore' },
        },
        { kind: 'added', field: 'priorities', value: { criterion: 'security', tier: 'critical' } },
      ],
    ],
    [
      'what is ruled out before all else',
      { deadline: 'P6W' },
      { deadline: 'P3M', excludedFrameworks: ['rails'], excludedLanguages: ['java'], typed: true },
      [
        { kind: 'added', field: 'excludedFrameworks', value: 'rails' },
        { kind: 'added', field: 'excludedLanguages', value: 'java' },
        { kind: 'replaced', field: 'deadline', from: 'P6W', to: 'P3M' },
        { kind: 'added', field: 'typed', value: true },
      ],
    ],
  ])('tells %s', (_, before, after, expected) => {
    expect(changes(before, after)).toEqual(expected);
  });

  it('does not tell what was only assumed', () => {
    const assumed = requirementsSchema.parse({
      cpuBound: { value: true, origin: 'assumed', words: 'image processing computes' },
    });
    expect(requirementChanges(requirementsOf({}), assumed)).toEqual([]);
    expect(requirementChanges(assumed, requirementsOf({}))).toEqual([]);
  });
});
