import { describe, expect, it } from 'vitest';
import { type Answer, answer, remember } from '../../src/answer.ts';
import type { Remembered } from '../../src/profile/remembered.ts';
import { renderPlainText } from '../../src/render/plain-text.ts';
import { renderAnswer } from '../../src/render/render-answer.ts';
import { catalog } from '../profile/read.ts';
import { checkMessage } from './check-message.ts';

/** The last of several answers, each after what is remembered of the one before. */
const askOn = async (today: string, ...texts: string[]): Promise<Answer> => {
  let memory: Remembered | null = null;
  let last: Answer | null = null;
  for (const [index, text] of texts.entries()) {
    const thread = texts.slice(0, index).map((each) => ({ speaker: 'you', text: each }));
    const request = { id: `r${index}`, source: 'mention' as const, text, thread, today };
    const recalled: Remembered | null = memory;
    last = await answer(request, { catalog, recall: async () => recalled });
    memory = remember(last, memory);
  }
  if (last === null) throw new Error('nothing was asked');
  return last;
};
const ask = (...texts: string[]): Promise<Answer> => askOn('2026-11-28', ...texts);
const FIRST = '3 Python developers, REST API with an admin, we hire 2 people';
const short = (answered: Answer): string => renderPlainText(renderAnswer(answered, { isFollowUp: true }));

describe('the short form of an answer', () => {
  it('tells the headline, what changed, how sure it is, and the order', async () => {
    const text = short(await ask(FIRST, 'we are five, not three'));
    expect(text).toMatch(
      /5 Python developers[\s\S]*Changed[\s\S]*Team size: 5, was 3[\s\S]*Confidence[\s\S]*Framework/,
    );
    expect(text).not.toMatch(/^(Why|Runner-up|Watch out|Assumed|Sources|What would change this|Next)/m);
    expect(text).not.toContain('Biggest drawback');
  });

  it('tells the drawback of a new leader', async () => {
    expect(short(await ask(FIRST, 'no Python, we write Go'))).toMatch(/now leads|listed first now/);
    expect(short(await ask(FIRST, 'no Python, we write Go'))).toContain('Biggest drawback');
  });

  it('has a button for the rest, with the id of its request', async () => {
    const [words] = renderAnswer(await ask(FIRST, 'we are five'), { isFollowUp: true });
    expect(words?.blocks.at(-1)).toEqual({
      type: 'actions',
      elements: [
        {
          type: 'button',
          text: { type: 'plain_text', text: 'Show the whole answer', emoji: false },
          action_id: 'whole_answer',
          value: 'r1',
        },
      ],
    });
  });

  it('does not hide that the leader is out of support', async () => {
    const text = 'we are five, not three';
    expect(short(await ask(FIRST, text))).not.toContain('Watch out');
    expect(short(await askOn('2036-01-01', FIRST, text))).toMatch(
      /Watch out\n- .*(no line is in free support|no release since)/,
    );
  });

  it('says why a name that was asked about is not compared, and cites no sources', async () => {
    const text = short(await ask(FIRST, 'no Java', 'and Spring Boot?'));
    expect(text).toMatch(/Ruled out\n- Spring Boot: .*Java/);
    expect(short(await ask(FIRST, 'no Python, we write Go'))).not.toContain('Sources');
  });

  it('keeps what could not be used, and the question back', async () => {
    const answered = await ask('an API, we are 5', 'we are six, on Kubernetes');
    const notUsed = [{ text: 'I could not read this thread.', factIds: [] }];
    const told = { ...answered, explanation: { ...answered.explanation, notUsed } };
    expect(short(told)).toContain('I could not read this thread.');
    expect(answered.explanation.question).not.toBeNull();
    expect(short(told)).toContain('One question');
  });

  it.each([
    ['the first one', [FIRST]],
    ['one that asks back', [FIRST, 'must be Java', 'no Java, and it must be Java']],
    ['one that tells a fact', [FIRST, 'how long is Django supported?']],
    [
      'one that leaves nobody',
      [
        FIRST,
        'no Python, no Java, no Go, no Ruby, no PHP, no Rust, no C#, no Elixir, no JavaScript, no TypeScript',
      ],
    ],
  ])('is no form of %s', async (_, texts) => {
    const answered = await ask(...texts);
    expect(short(answered)).toBe(renderPlainText(renderAnswer(answered)));
  });

  it('is not how an answer is shown unless somebody asks for it', async () => {
    const text = renderPlainText(renderAnswer(await ask(FIRST, 'we are five, not three')));
    expect(text).toMatch(/Changed[\s\S]*Why[\s\S]*Runner-up[\s\S]*Sources/);
  });

  it.each(['we are five', 'et si on est 5 ?', 'wir sind fünf', 'somos cinco', '5人です', '我们有五个人'])(
    'keeps to the limits of Slack in every language: %s',
    async (text) => {
      for (const message of renderAnswer(await ask(FIRST, text), { isFollowUp: true })) {
        expect(checkMessage(message)).toEqual([]);
      }
    },
  );
});

describe('a discussion before an answer', () => {
  const discussed = (names: Record<string, string>, text = 'what should we use?') =>
    answer(
      {
        ...{ id: 'r1', source: 'mention', user: 'U4', text, names, today: '2026-11-28' },
        thread: [
          { speaker: 'U1', text: 'We need a REST API. We are six developers, and please no Java.' },
          { speaker: 'U2', text: 'We are eight, not six.' },
          { speaker: 'U3', text: 'I would take Spring Boot.' },
        ],
      },
      { catalog },
    );
  const HOSTILE = { U1: '<!channel>', U2: '<@U0TEODOR>', U3: '`*_~ \u202E https://evil.example'.repeat(5) };

  it('stands before the headline, and after it in the summary', async () => {
    const [words] = renderAnswer(await discussed({ U1: 'Mira' }));
    const text = renderPlainText(words === undefined ? [] : [words]);
    expect(text.indexOf('Said in this thread')).toBe(0);
    expect(text).toMatch(/Mira rules Java out/);
    expect(words?.text).toMatch(/^[^\n]*(best|pick|first)[\s\S]*Open: Mira rules Java out/);
  });

  it('calls nobody and links nowhere, whatever people call themselves', async () => {
    for (const message of renderAnswer(await discussed(HOSTILE))) {
      expect(checkMessage(message)).toEqual([]);
      expect(message.text).not.toMatch(/<[@!]/);
    }
  });

  it('is told nobody where nobody waits for names, and not before a fact', async () => {
    const { names: _, ...request } = {
      ...{ id: 'r1', source: 'cli' as const, text: 'what should we use?', today: '2026-11-28', names: {} },
      thread: [{ speaker: 'U1', text: 'We need a REST API.' }],
    };
    expect((await answer(request, { catalog })).explanation.discussion).toBeUndefined();
    const fact = await discussed({}, 'how long is Django supported?');
    expect(fact.explanation.discussion).toBeUndefined();
  });
});
