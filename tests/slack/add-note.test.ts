import { expect, it } from 'vitest';
import { noteMessage } from '../../src/slack/add-note.ts';

it('a note with the name of a person calls and links nobody', () => {
  const line = 'A <!channel> & <https://evil.example|B> answered this note already.';
  expect(noteMessage(line)).toEqual({
    text: 'A &lt;!channel&gt; &amp; &lt;https://evil.example|B&gt; answered this note already.',
    blocks: [{ type: 'section', text: { type: 'plain_text', text: line, emoji: false } }],
  });
});
