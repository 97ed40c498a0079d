import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../src/config.ts';
import { explainFailure } from '../../src/explain-failure.ts';
import { TokenRefusedError } from '../../src/slack/token-refused-error.ts';
import { StoreError } from '../../src/store/store-error.ts';

describe('explainFailure', () => {
  it('ends with 1 when another process has the database, which may pass', () => {
    const error = new StoreError('busy', 'the database is open in another process', new Error('cause'));
    expect(explainFailure(error)).toEqual({
      lines: ['the database is open in another process'],
      exitCode: 1,
    });
  });

  it.each(['settings', 'newer'] as const)('ends with 2 when the database cannot be used: %s', (reason) => {
    expect(explainFailure(new StoreError(reason, 'what to do'))).toEqual({
      lines: ['what to do'],
      exitCode: 2,
    });
  });

  it('gives each problem of the settings a line and ends with 2', () => {
    expect(explainFailure(new ConfigError(['PORT ...', 'LOG_LEVEL ...']))).toEqual({
      lines: ['PORT ...', 'LOG_LEVEL ...'],
      exitCode: 2,
    });
  });

  it.each([
    ['bot', 'SLACK_BOT_TOKEN', 'OAuth & Permissions'],
    ['app', 'SLACK_APP_TOKEN', 'Basic Information'],
  ] as const)('says where to get another %s token and ends with 1', (kind, name, place) => {
    const { lines, exitCode } = explainFailure(new TokenRefusedError('invalid_auth', kind));
    expect(lines).toEqual([expect.stringContaining(`Slack refuses ${name} (invalid_auth)`)]);
    expect(lines[0]).toContain(place);
    expect(exitCode).toBe(1);
  });

  it('ends with 1 when the port is taken', () => {
    const error = Object.assign(new Error('listen'), { code: 'EADDRINUSE', port: 3000 });
    expect(explainFailure(error)).toEqual({
      lines: [expect.stringMatching(/^PORT 3000 is in use.*another PORT/)],
      exitCode: 1,
    });
  });

  it.each([[new TypeError('a bug')], ['words']])('has no line for what it does not know: %s', (error) => {
    expect(explainFailure(error)).toEqual({ lines: [], exitCode: 1 });
  });
});
