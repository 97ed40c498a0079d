import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const ASKED = '3 python devs, api';

describe('a part of the answer before', () => {
  it.each([
    [ASKED, 'how sure are you', 'confidence'],
    [ASKED, "what's the catch", 'catch'],
    [ASKED, 'what could go wrong', 'catch'],
    [ASKED, 'can you shorten that', 'short'],
    ['4 devs, Backend für einen Shop', 'wie sicher bist du?', 'confidence'],
    ['3 devs Python, api', 'où est le piège ?', 'catch'],
    ['somos 3 devs Python, una API', '¿qué puede salir mal?', 'catch'],
    ['3 devs Python, api', 'pode resumir?', 'short'],
    ['Python開発者3人でAPI', '落とし穴は？', 'catch'],
    ['3个Python开发，做API', '你确定吗', 'confidence'],
  ])('is asked for alone: %s %s', (before, asked, part) => {
    expect(read(before, asked)).toMatchObject({ behaviour: 'recommend', part });
  });

  it.each([['how sure are you'], ["what's the catch"]])('is none without an answer before: %s', (text) => {
    expect(read(text).part).toBeUndefined();
  });

  it('is none where the turn says something new', () => {
    expect(read(ASKED, "what's the catch if we hire 5 people").part).toBeUndefined();
  });
});

describe('in a thread about a backend', () => {
  it.each(['dunno, something easy', 'something simple', 'no idea', 'your last answer was crap'])(
    'what says nothing new is asked back and not refused: %s',
    (text) => {
      expect(read('i need a backend', text)).toMatchObject({ behaviour: 'clarify', clarify: 'vague' });
    },
  );

  it('takes up what a complaint says', () => {
    const { behaviour, requirements } = read(
      'i need a backend',
      "your last answer was crap, it ignored that we're all juniors",
    );
    expect(behaviour).toBe('recommend');
    expect(requirements.structure?.value).toBe('strong');
  });

  it('still refuses what is another matter', () => {
    expect(read('i need a backend', 'what is the weather tomorrow').behaviour).toBe('refuse_out_of_scope');
  });
});
