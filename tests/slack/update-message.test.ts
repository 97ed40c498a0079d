import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/render/message.ts';
import { updateMessage } from '../../src/slack/update-message.ts';
import { createDeps } from './create-deps.ts';
import { inTurn } from './stub-api.ts';
import { httpError, platformError } from './stub-errors.ts';

const PLACE = { channel: 'C1', ts: '7.7' };
const table: Message = {
  text: 'Two &amp; a table',
  blocks: [
    {
      type: 'table',
      rows: [[{ type: 'raw_text', text: 'Framework' }], [{ type: 'raw_text', text: 'Fastify' }]],
      column_settings: [{ is_wrapped: true }],
    },
  ],
};

describe('updateMessage', () => {
  it('puts a message in the place of another', async () => {
    const { deps, calls } = await createDeps();
    await updateMessage(deps, PLACE, table);
    expect(calls).toEqual([{ method: 'chat.update', options: { ...PLACE, ...table } }]);
  });

  it('says it again when nobody knows whether it was said', async () => {
    const { deps, calls } = await createDeps(inTurn([httpError(502)]));
    await updateMessage(deps, PLACE, table);
    expect(calls.map(({ method }) => method)).toEqual(['chat.update', 'chat.update']);
  });

  it('falls back to markdown, to aligned text and to text without blocks', async () => {
    const refused = platformError('invalid_blocks');
    const { deps, calls } = await createDeps(inTurn([refused, refused, refused]));
    await updateMessage(deps, PLACE, table);
    expect(calls.map(({ options }) => JSON.stringify(options['blocks']))).toEqual([
      expect.stringContaining('"table"'),
      expect.stringContaining('"markdown"'),
      expect.stringContaining('rich_text_preformatted'),
      '[]',
    ]);
    expect(calls.at(-1)?.options['text']).toContain('Fastify');
  });

  it('does not go on with a message that is gone', async () => {
    const { deps, calls } = await createDeps(inTurn([platformError('message_not_found')]));
    await expect(updateMessage(deps, PLACE, table)).rejects.toThrow();
    expect(calls).toHaveLength(1);
  });
});
