import { describe, expect, it } from 'vitest';
import {
  answeredLine,
  closedNote,
  renderAnswered,
  restingLine,
} from '../../../src/render/watch/render-answered.ts';
import { renderNews } from '../../../src/render/watch/render-news.ts';
import { decide, TODAY } from '../../decisions/decide.ts';
import { checkMessage } from '../check-message.ts';
import { noteOf, withDjangoValues } from './news-of.ts';

const reaffirmed = { kind: 'reaffirmed', decision: decide(), name: 'Mira', today: TODAY } as const;
const reopened = { ...reaffirmed, kind: 'reopened' } as const;

describe('the answer to a note', () => {
  it('says who reaffirmed what and when', () => {
    expect(answeredLine(reaffirmed)).toBe('Mira reaffirmed D-12 on 2026-11-28: still Django.');
    const decision = decide({ status: { kind: 'proposed' } });
    expect(answeredLine({ ...reaffirmed, decision })).toBe(
      'Mira reaffirmed D-12 on 2026-11-28: Django is still proposed.',
    );
  });

  it('says how to go on with what is open again', () => {
    expect(renderAnswered(reopened).text).toBe(
      'Mira reopened D-12 on 2026-11-28. It is proposed again, not accepted. To go on, mention me in this thread, for example with "compare Django, FastAPI and Laravel". When you have decided, record the decision again.',
    );
    const alone = decide({ options: [{ id: 'django', name: 'Django' }] });
    expect(renderAnswered({ ...reopened, decision: alone }).text).toContain('"alternatives to Django"');
  });

  it.each([undefined, '', ' \u200b '])('names nobody whom Slack does not name (%j)', (name) => {
    expect(answeredLine({ ...reaffirmed, name })).toMatch(/^Somebody reaffirmed/);
  });

  it('takes names for nothing but words', () => {
    const message = renderAnswered({ ...reopened, name: '<!here> & *co*'.repeat(30) });
    expect(checkMessage(message)).toEqual([]);
  });

  it('says why a note needs none any more', () => {
    expect(restingLine('D-12', null)).toBe('D-12 has been deleted in the meantime.');
    expect(restingLine('D-12', decide({ status: { kind: 'superseded', by: 'D-13' } }))).toBe(
      'D-12 is now superseded by D-13, so this note needs no answer.',
    );
    expect(restingLine('D-12', decide({ status: { kind: 'proposed' } }))).toBe(
      'D-12 is already open: it is proposed, not accepted.',
    );
  });
});

describe('a note that was answered', () => {
  it.each(['accepted', 'proposed'] as const)('has no buttons and says why, when it was %s', (kind) => {
    const decision = decide({ status: { kind } });
    const note = renderNews(noteOf(withDjangoValues({ 'learning-curve': 'Steep' }), { decision }));
    const { text, blocks } = closedNote(note, 'Mira & co reaffirmed D-12.');
    expect(blocks.map(({ type }) => type)).toEqual([
      ...note.blocks.map(({ type }) => type).slice(0, -2),
      'context',
    ]);
    expect(JSON.stringify(blocks)).not.toContain('press Reaffirm');
    expect(blocks.at(-1)).toMatchObject({ elements: [{ text: 'Mira & co reaffirmed D-12.' }] });
    expect(text).not.toContain('press Reaffirm');
    expect(text).toMatch(/^D-12 "Django for the back office".*\nMira &amp; co reaffirmed D-12\.$/s);
  });
});
