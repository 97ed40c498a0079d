import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createModelSwitch } from '../../src/model/model-switch.ts';

describe('the operator switch', () => {
  it('is off while the file is there', () => {
    const directory = mkdtempSync(join(tmpdir(), 'model-switch-'));
    const path = join(directory, 'model-off');
    const time = { ms: 0 };
    const isOff = createModelSwitch({ path, now: () => time.ms });
    expect(isOff()).toBe(false);
    writeFileSync(path, '');
    time.ms += 1_000;
    expect(isOff()).toBe(true);
    rmSync(directory, { recursive: true });
    time.ms += 1_000;
    expect(isOff()).toBe(false);
  });

  it('looks at most once a second', () => {
    const time = { ms: 0 };
    let looks = 0;
    const exists = () => {
      looks += 1;
      return true;
    };
    const isOff = createModelSwitch({ path: 'var/model-off', now: () => time.ms, exists });
    for (; time.ms < 3_000; time.ms += 100) isOff();
    expect(looks).toBe(3);
  });
});
