import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { segmentSchema } from '../../src/narrate/model/segments.ts';
import { guardOf } from '../../src/verify/name-guard.ts';
import { indexPack } from '../../src/verify/pack-index.ts';
import { verifySegment } from '../../src/verify/verify-segment.ts';
import { NAMED_PACKS } from './fixtures.ts';
import { shippedCatalog } from './packs.ts';

const attackSchema = z.strictObject({ pack: z.string(), why: z.string(), segment: segmentSchema });

/** True claims in words that say more, less or something else; written by hand or found by writing sentences from the forms. */
const ATTACKS = z
  .array(attackSchema)
  .parse(JSON.parse(readFileSync(resolve(import.meta.dirname, 'attacks.json'), 'utf8')));

const guard = guardOf(shippedCatalog());
const indexOf = (name: string) => {
  const pack = NAMED_PACKS.get(name);
  if (pack === undefined) throw new Error(`no pack "${name}"`);
  return indexPack(pack);
};

describe('an attack in licensed words', () => {
  it('comes in many kinds', () => {
    expect(ATTACKS.length).toBeGreaterThanOrEqual(400);
    expect(new Set(ATTACKS.map(({ why }) => why)).size).toBeGreaterThanOrEqual(30);
  });

  it.each(ATTACKS)('is not posted as worded, $why: $segment.text', ({ pack, segment }) => {
    const { outcome, rules } = verifySegment(segment, indexOf(pack), guard);
    expect(outcome).toBe('repair');
    expect(rules).not.toEqual([]);
  });
});
