import fc from 'fast-check';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** One thing that happens to an inbox. `of` picks the request from those that came so far. */
export type Step =
  | Delivery
  | { kind: 'begin'; of: number }
  | { kind: 'advance'; of: number; state: 'answered' | 'explained' }
  | { kind: 'finish'; of: number; outcome: 'answered' | 'failed' | 'stopped' | 'removed' }
  | { kind: 'redrive'; of: number }
  | { kind: 'record'; of: number; step: 'answer' | 'note'; ts: string | null }
  | { kind: 'drop'; of: number; step: 'answer' | 'note' }
  | { kind: 'forget'; except: number; threadTs: string; user: string | undefined }
  | { kind: 'wait'; ms: number }
  | { kind: 'sweep' }
  | { kind: 'restart' };

/** Deliveries share keys on purpose; with `isTwice` the same one comes a second time before the first is stored. */
export type Delivery = {
  kind: 'deliver';
  keys: string[];
  isRefused: boolean;
  isTwice: boolean;
  threadTs: string;
  user: string;
};

const of = fc.nat({ max: 20 });
const threadTs = fc.constantFrom('1700000000.000100', '1700000000.000200');
const user = fc.constantFrom('U1', 'U2');
const step = fc.constantFrom('answer' as const, 'note' as const);
const state = fc.constantFrom('answered' as const, 'explained' as const);
const outcome = fc.constantFrom(
  'answered' as const,
  'failed' as const,
  'failed' as const,
  'stopped' as const,
  'removed' as const,
);
const ts = fc.constantFrom(null, '1700000001.000100', '1700000001.000200');
const ms = fc.constantFrom(1, MINUTE, 31 * MINUTE, 25 * HOUR, 31 * DAY, 91 * DAY, -HOUR, -400 * DAY);
const keys = fc
  .tuple(fc.nat({ max: 5 }), fc.nat({ max: 5 }))
  .map(([event, message]) => [`event:${event}`, `message:${message}`]);
const kind = <Kind extends Step['kind']>(value: Kind): fc.Arbitrary<Kind> => fc.constant(value);

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: kind('deliver'),
      keys,
      isRefused: fc.constantFrom(false, false, false, true),
      isTwice: fc.boolean(),
      threadTs,
      user,
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: kind('begin'), of }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('advance'), of, state }) },
  { weight: 3, arbitrary: fc.record({ kind: kind('finish'), of, outcome }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('redrive'), of }) },
  { weight: 3, arbitrary: fc.record({ kind: kind('record'), of, step, ts }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('drop'), of, step }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: kind('forget'),
      except: of,
      threadTs,
      user: fc.option(user, { nil: undefined }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: kind('wait'), ms }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('sweep') }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('restart') }) },
);

/** What happens to an inbox, one after the other. */
export const anySteps: fc.Arbitrary<Step[]> = fc.array(anyStep, { maxLength: 40, size: 'max' });
