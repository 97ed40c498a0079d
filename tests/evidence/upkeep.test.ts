import { describe, expect, it } from 'vitest';
import type { Framework, Release } from '../../src/catalog/schemas/framework.ts';
import { lastRelease, upkeepOf } from '../../src/evidence/upkeep.ts';
import { catalog } from '../profile/read.ts';

const TODAY = '2026-11-28';

const line = (name: string, over: Partial<Release> = {}): Release => ({
  line: name,
  releasedOn: null,
  activeSupportEnds: null,
  securitySupportEnds: null,
  longTermSupport: false,
  latest: null,
  latestOn: null,
  ...over,
});

const django = catalog.frameworks.get('django');
if (django === undefined) throw new Error('the dataset has no Django');

const withLines = (releases: Release[], asOf = '2026-11-01'): Framework => ({
  ...django,
  facts: [],
  lifecycle: { ...django.lifecycle, releases, asOf },
});

const dated = (name: string, ends: string): Release => line(name, { securitySupportEnds: ends });
const released = (name: string, latestOn: string): Release => line(name, { latest: `${name}.1`, latestOn });

describe('upkeepOf', () => {
  it('goes by the published date of the current line', () => {
    const upkeep = upkeepOf(withLines([dated('2', '2027-01-01'), dated('1', '2026-01-01')]), TODAY);
    expect(upkeep).toMatchObject({ kind: 'supported', line: { ends: '2027-01-01' } });
  });

  it('goes by the last release where no date is published', () => {
    expect(upkeepOf(withLines([released('2', '2026-03-01')]), TODAY)?.kind).toBe('released');
    expect(upkeepOf(withLines([released('2', '2025-05-30')]), TODAY)?.kind).toBe('released');
    expect(upkeepOf(withLines([released('2', '2025-05-29')]), TODAY)?.kind).toBe('stale');
  });

  it('does not take the age of a copy for a pause', () => {
    expect(upkeepOf(withLines([released('2', '2025-01-01')], '2025-03-01'), TODAY)?.kind).toBe('too-old');
  });

  it('falls back on an older line with a date before it calls releases stopped', () => {
    const upkeep = upkeepOf(withLines([released('2', '2024-01-01'), dated('1', '2027-01-01')]), TODAY);
    expect(upkeep).toMatchObject({ kind: 'supported', line: { ends: '2027-01-01' } });
  });

  it('says that the newest line has ended', () => {
    expect(upkeepOf(withLines([dated('2', '2026-01-01')]), TODAY)?.kind).toBe('ended');
  });

  it('knows nothing without a date', () => {
    expect(upkeepOf(withLines([line('2')]), TODAY)).toEqual({ kind: 'unknown' });
  });

  it('answers for the line that is asked about', () => {
    const lines = withLines([
      dated('5.2', '2027-01-01'),
      dated('5.1', '2026-01-01'),
      released('4', '2026-02-02'),
    ]);
    expect(upkeepOf(lines, TODAY, '5.1.3')).toMatchObject({
      kind: 'line-ended',
      line: { ends: '2026-01-01' },
      current: { ends: '2027-01-01' },
    });
    expect(upkeepOf(lines, TODAY, '5.2')?.kind).toBe('supported');
    expect(upkeepOf(lines, TODAY, '4')?.kind).toBe('line-undated');
    expect(upkeepOf(lines, TODAY, '5')).toMatchObject({
      kind: 'supported',
      line: { release: { line: '5.2' } },
    });
    expect(upkeepOf(lines, TODAY, '5.20')).toBeNull();
  });
});

describe('lastRelease', () => {
  it('takes a later version among the facts before that of the lines', () => {
    const express = catalog.frameworks.get('express');
    if (express === undefined) throw new Error('the dataset has no Express');
    const [newest] = express.lifecycle.releases;
    const last = lastRelease(express);
    expect((last?.on ?? '') > (newest?.latestOn ?? '')).toBe(true);
    expect(express.facts.map(({ id }) => id)).toContain(last?.factId);
  });

  it('is null without a dated release', () => {
    expect(lastRelease(withLines([line('1')]))).toBeNull();
  });
});
