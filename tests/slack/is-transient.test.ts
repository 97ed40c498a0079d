import { describe, expect, it } from 'vitest';
import { AnswerFailedError } from '../../src/slack/answer-failed-error.ts';
import { isTransient } from '../../src/slack/is-transient.ts';
import { RespondError } from '../../src/slack/response-url.ts';
import { StoppingError } from '../../src/slack/stopping-error.ts';
import { SQLITE } from '../../src/store/store-error.ts';
import { httpError, platformError, rateLimitedError, requestError } from './stub-errors.ts';

const sqliteError = (errcode: number): Error => Object.assign(new Error('sqlite'), { errcode });
const respondError = (status: number | null): Error =>
  new RespondError({ status, word: null, mayBeShown: false });

describe('isTransient', () => {
  it.each([
    ['a stop', new StoppingError()],
    ['a rate limit', rateLimitedError(600)],
    ['a connection that did not come about', requestError('ECONNREFUSED')],
    ['a server error of Slack', httpError(503)],
    ['a word of Slack about itself', platformError('fatal_error')],
    ['a response url that does not answer', respondError(null)],
    ['a response url that is too busy', respondError(429)],
    ['a response url in trouble', respondError(500)],
    ['a full disk', sqliteError(SQLITE.full)],
    ['a busy file', sqliteError(SQLITE.busy)],
    ['an extended code of a failed write', sqliteError(SQLITE.ioError + 256 * 3)],
  ])('puts work off after %s', (_, error) => {
    expect(isTransient(error)).toBe(true);
    expect(isTransient(new AnswerFailedError({ requestId: 'r1' }, error))).toBe(true);
  });

  it.each([
    ['a refusal', platformError('not_in_channel')],
    ['a page that is not there', httpError(404)],
    ['a response url that is used up', respondError(404)],
    ['a damaged database', sqliteError(SQLITE.corrupt)],
    ['a statement that is wrong', sqliteError(1)],
    ['a bug', new TypeError('undefined is not a function')],
    ['no error at all', 'words'],
  ])('does not put work off after %s', (_, error) => {
    expect(isTransient(error)).toBe(false);
    expect(isTransient(new AnswerFailedError({ requestId: 'r1' }, error))).toBe(false);
  });
});
