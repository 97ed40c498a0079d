import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InboxRequest } from '../../src/inbox/inbox-request.ts';
import { createModel } from '../inbox/inbox-model.ts';
import { anySteps } from '../inbox/inbox-steps.ts';
import { type Moment, playSteps } from '../inbox/play-steps.ts';
import { tempPath } from '../store/temp-path.ts';

/** Plays any steps and lets `check` look at what came of them. One file serves all: a new one costs the disk most. */
const always = (check: (moments: Moment[]) => void): Promise<void> => {
  const path = tempPath();
  return fc.assert(
    fc.asyncProperty(anySteps, async (steps) => check(await playSteps(path, steps))),
    { numRuns: 30 },
  );
};

/** The ids of the deliveries that a step took. */
const takenBy = ({ step, ids, gave }: Moment): string[] =>
  step.kind === 'deliver' && Array.isArray(gave) ? ids.filter((_, index) => gave[index] === true) : [];

/** Each moment together with the one before. */
const pairs = (moments: readonly Moment[]): [Moment, Moment][] =>
  moments.slice(1).flatMap((moment, index) => {
    const before = moments[index];
    return before === undefined ? [] : [[before, moment]];
  });

const isOpen = (request: InboxRequest | undefined): boolean =>
  request !== undefined && request.state !== 'done';

describe('an inbox to which anything happens', () => {
  it('takes a delivery once for each of its keys until they are swept', () =>
    always((moments) => {
      const taken = new Set<string>();
      for (const moment of moments) {
        const { step } = moment;
        if (step.kind === 'sweep') taken.clear();
        if (step.kind !== 'deliver') continue;
        const isNew = !step.keys.some((key) => taken.has(key));
        expect(takenBy(moment).length).toBeLessThanOrEqual(isNew ? 1 : 0);
        if (takenBy(moment).length > 0) for (const key of step.keys) taken.add(key);
      }
    }));

  it('never loses what it took and has not done', () =>
    always((moments) => {
      const open = new Set<string>();
      for (const moment of moments) {
        for (const id of takenBy(moment)) open.add(id);
        if (moment.step.kind === 'redrive' && moment.gave === true) for (const id of moment.ids) open.add(id);
        expect([...open].filter((id) => !moment.held.requests.has(id))).toEqual([]);
        for (const [id, request] of moment.held.requests) if (!isOpen(request)) open.delete(id);
      }
    }));

  it('never takes up again what is done, unless it was given up and is put back', () =>
    always((moments) => {
      for (const [before, after] of pairs(moments)) {
        const again = [...before.held.requests].filter(
          ([id, request]) => !isOpen(request) && isOpen(after.held.requests.get(id)),
        );
        const putBack = after.step.kind === 'redrive' && after.gave === true ? after.ids : [];
        expect(again.map(([id]) => id)).toEqual(putBack);
        expect(again.filter(([, { outcome }]) => outcome !== 'failed')).toEqual([]);
      }
    }));

  it('lists exactly what is not done, in order of receipt', () =>
    always((moments) => {
      for (const { held } of moments) {
        // Those that came in the same millisecond stay in the order in which they came.
        const open = [...held.requests.values()].filter(isOpen);
        const inOrder = open.sort((one, other) => one.receivedAt - other.receivedAt);
        expect(held.open).toEqual(inOrder.map(({ id }) => id));
      }
    }));

  it('finds for each step of an answer what was recorded last', () =>
    always((moments) => {
      for (const { step, gave } of moments) {
        if (step.kind === 'record') expect(gave).toMatchObject({ step: step.step, ts: step.ts });
      }
    }));

  it('holds the same after a restart', () =>
    always((moments) => {
      for (const [before, after] of pairs(moments)) {
        if (after.step.kind === 'restart') expect(after.held).toEqual(before.held);
      }
    }));

  it('gives and holds after each step what a model in plain maps does', () =>
    always((moments) => {
      const model = createModel();
      for (const moment of moments) {
        expect(moment.gave ?? null).toEqual(model.take(moment));
        expect(moment.held).toEqual(model.held());
      }
    }));
});
