import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { environmentSchema } from '../../src/environment-schema.ts';

const read = (path: string): string => readFileSync(resolve(import.meta.dirname, '../..', path), 'utf8');
const unit = read('docs/operations/stack-compare.service');
const valuesOf = (name: string): string[] =>
  [...unit.matchAll(new RegExp(`^${name}=(.*)$`, 'gm'))].map(([, value]) => value ?? '');

describe('the systemd unit', () => {
  it('starts the program as npm start does', () => {
    const { start } = JSON.parse(read('package.json')).scripts;
    expect(valuesOf('ExecStart')).toEqual([`/usr/bin/${start}`]);
  });

  it('sets only what the program knows, and no secret', () => {
    const names = valuesOf('Environment').map((pair) => pair.split('=')[0] ?? '');
    const known = Object.keys(environmentSchema.shape);
    expect(names).toContain('DATABASE_URL');
    expect(names.filter((name) => !known.includes(name))).toEqual([]);
    expect(names.filter((name) => /TOKEN|SECRET|KEY/.test(name))).toEqual([]);
  });

  it('keeps the database where the unit may write', () => {
    const [folder] = valuesOf('StateDirectory');
    expect(valuesOf('Environment')).toContainEqual(
      expect.stringMatching(`^DATABASE_URL=sqlite:/var/lib/${folder}/`),
    );
    expect(valuesOf('ProtectSystem')).toEqual(['strict']);
  });

  it('gives the program longer to end than it takes, and does not repeat a start that settings stopped', () => {
    expect(Number(valuesOf('TimeoutStopSec')[0])).toBeGreaterThan(10);
    expect(valuesOf('RestartPreventExitStatus')).toEqual(['2']);
  });
});
