import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { isOpenAiUrl } from '../../src/model/open-transports.ts';
import { safetyIdentifier } from '../../src/model/safety-identifier.ts';
import { commonSubset } from '../../src/model/transports/common-subset.ts';
import { type OpenAiServer, startOpenAiServer } from '../fakes/openai-server.ts';
import { askPick, askSegments, openClient, PICK_TEXT, PROMPT, SEGMENTS_TEXT } from './fixtures.ts';

let server: OpenAiServer;
beforeAll(async () => {
  server = await startOpenAiServer();
});
afterAll(() => server.close());

const PEOPLE = { team: 'T012TEAM', user: 'U034USER' };

/** Sends OpenAI's requests to the stand-in. */
const diverted: typeof fetch = (input, init) =>
  fetch(String(input).replace('https://api.openai.com/v1', server.url), init);

const bodyFor = async (style: 'responses' | 'chat', where: 'openai' | 'elsewhere', isStream = false) => {
  server.play({ [style]: [{ kind: 'text', text: isStream ? SEGMENTS_TEXT : PICK_TEXT }] });
  const { client } =
    where === 'openai'
      ? openClient(undefined, { style, fetch: diverted })
      : openClient(server.url, { style });
  const result = isStream ? await askSegments(client, PEOPLE).result : await askPick(client, PEOPLE);
  expect(result.ok).toBe(true);
  return server.asked[0]?.body ?? {};
};

const FOREIGN = /prompt_cache|safety_identifier|verbosity|service_tier|max_\w*tokens|temperature|reasoning/;
const CONSTRAINTS = /"(?:minimum|maximum|minLength|maxLength|pattern|minItems|maxItems|\$schema)":/;

describe('what is sent', () => {
  it('to OpenAI over Responses is stored nowhere, cached by prompt and signed with a hash', async () => {
    const body = await bodyFor('responses', 'openai');
    expect(body).toMatchObject({
      model: 'gpt-5.5',
      instructions: PROMPT.system,
      input: PROMPT.user,
      store: false,
      prompt_cache_key: `stack-compare:${PROMPT.hash.slice(0, 32)}`,
      safety_identifier: safetyIdentifier('sk-test', PEOPLE.team, PEOPLE.user),
      text: { format: { type: 'json_schema', name: 'pick', strict: true } },
    });
  });

  it('to OpenAI over Chat is the same in its words', async () => {
    const body = await bodyFor('chat', 'openai');
    expect(body).toMatchObject({
      messages: [
        { role: 'system', content: PROMPT.system },
        { role: 'user', content: PROMPT.user },
      ],
      store: false,
      safety_identifier: safetyIdentifier('sk-test', PEOPLE.team, PEOPLE.user),
      response_format: { type: 'json_schema', json_schema: { name: 'pick', strict: true } },
    });
  });

  it.each(['responses', 'chat'] as const)('to another server over %s is the common subset', async (style) => {
    const body = JSON.stringify(await bodyFor(style, 'elsewhere'));
    expect(body).not.toMatch(FOREIGN);
    expect(body).not.toMatch(CONSTRAINTS);
  });

  it('to another server over Responses says that nothing is to be stored, over Chat nothing of it', async () => {
    expect(await bodyFor('responses', 'elsewhere')).toHaveProperty('store', false);
    expect(await bodyFor('chat', 'elsewhere')).not.toHaveProperty('store');
  });

  it.each(['responses', 'chat'] as const)('over %s never holds an id of Slack', async (style) => {
    for (const where of ['openai', 'elsewhere'] as const) {
      expect(JSON.stringify(await bodyFor(style, where))).not.toMatch(/T012TEAM|U034USER|sk-test/);
    }
  });

  it.each(['responses', 'chat'] as const)('over %s offers no tools', async (style) => {
    expect(await bodyFor(style, 'openai')).not.toHaveProperty('tools');
  });

  it.each(['responses', 'chat'] as const)('over %s as a stream asks for one', async (style) => {
    const body = await bodyFor(style, 'elsewhere', true);
    expect(body).toHaveProperty('stream', true);
    if (style === 'chat') expect(body).toHaveProperty('stream_options', { include_usage: true });
  });
});

describe('the safety identifier', () => {
  it('is the same for the same person and another for another person, team or key', () => {
    const one = safetyIdentifier('key', 'T1', 'U1');
    expect(one).toMatch(/^[0-9a-f]{32}$/);
    expect(safetyIdentifier('key', 'T1', 'U1')).toBe(one);
    const others = [
      safetyIdentifier('key', 'T1', 'U2'),
      safetyIdentifier('key', 'T2', 'U1'),
      safetyIdentifier('other', 'T1', 'U1'),
    ];
    expect(new Set([one, ...others]).size).toBe(4);
  });
});

describe('the common subset of a schema', () => {
  it('leaves constraints out and keeps properties that are named like one', () => {
    const schema = z.toJSONSchema(
      z.strictObject({
        format: z.string().min(2).max(4),
        pattern: z.array(z.int().min(0)).max(3),
        kind: z.literal('minimum'),
        maximum: z.enum(['default', 'minimum']),
      }),
    );
    expect(commonSubset({ ...schema })).toEqual({
      type: 'object',
      properties: {
        format: { type: 'string' },
        pattern: { type: 'array', items: { type: 'integer' } },
        kind: { type: 'string', const: 'minimum' },
        maximum: { type: 'string', enum: ['default', 'minimum'] },
      },
      required: ['format', 'pattern', 'kind', 'maximum'],
      additionalProperties: false,
    });
  });
});

describe('OpenAI itself', () => {
  it.each([
    ['https://api.openai.com/v1', true],
    ['https://eu.api.openai.com/v1', true],
    ['http://localhost:11434/v1', false],
    ['https://api.openai.com.example.org/v1', false],
    ['https://notopenai.com/v1', false],
    ['https://my.openai.azure.com/openai/v1', false],
    ['no url', false],
  ])('is told from others by its host: %s', (url, expected) => {
    expect(isOpenAiUrl(url)).toBe(expected);
  });
});
