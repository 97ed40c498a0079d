import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runProgram } from '../fakes/run-program.ts';
import { tempPath } from '../store/temp-path.ts';

const DOCTOR = fileURLToPath(new URL('../../src/doctor-cli/doctor.ts', import.meta.url));

/** Runs the program in a folder without settings. */
const run = async (argv: readonly string[], environment: Record<string, string> = {}) => {
  const cwd = dirname(tempPath());
  mkdirSync(cwd, { recursive: true });
  const env = { PATH: process.env['PATH'], ...environment };
  const { code, stdout, stderr } = await runProgram(DOCTOR, argv, { cwd, env });
  return { code, output: `${stdout}${stderr}` };
};

describe('the program that looks at the installation', () => {
  it('looks at everything and ends with 0', async () => {
    const { code, output } = await run(['--json']);
    expect(JSON.parse(output)).toMatchObject({ ok: true });
    expect(code).toBe(0);
  });

  it('ends with 1 for settings that cannot be used, without their values', async () => {
    const { code, output } = await run([], { SLACK_SIGNING_SECRET: 'secret-of-nobody' });
    expect(code).toBe(1);
    expect(output).toContain('problem  Settings: SLACK_BOT_TOKEN is missing: other Slack settings are set.');
    expect(output).not.toContain('secret-of-nobody');
  });

  it('ends with 2 when it is called wrongly', async () => {
    expect((await run(['--nonsense'])).code).toBe(2);
  });
});
