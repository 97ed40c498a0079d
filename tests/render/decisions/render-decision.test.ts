import { describe, expect, it } from 'vitest';
import { answer } from '../../../src/answer.ts';
import { QUESTION_LANGUAGES } from '../../../src/catalog/vocabulary.ts';
import { messagesIn } from '../../../src/narrate/messages/messages.ts';
import { validateView } from '../../../src/playground/validate-view.ts';
import { decisionModal } from '../../../src/render/decisions/decision-modal.ts';
import { markdownModal } from '../../../src/render/decisions/markdown-modal.ts';
import { prefilledDecision } from '../../../src/render/decisions/prefilled-decision.ts';
import { renderDecisions } from '../../../src/render/decisions/render-decisions.ts';
import { renderRecord } from '../../../src/render/decisions/render-record.ts';
import { renderSimilar } from '../../../src/render/decisions/render-similar.ts';
import { statusModal } from '../../../src/render/decisions/status-modal.ts';
import { renderPlainText } from '../../../src/render/plain-text.ts';
import { catalog, decide, FORM, OCCASION, TODAY } from '../../decisions/decide.ts';
import { checkMessage } from '../check-message.ts';

const HOSTILE = 'Ping <!channel> *bold* <https://evil.example|here> & \u202Eback';
const answerTo = (text: string) =>
  answer({ id: 'r1', source: 'cli', text, thread: [], today: TODAY }, { catalog });
const prefilledFor = async (text: string) => prefilledDecision(await answerTo(text), catalog);

describe('the record of a decision', () => {
  it('says what was chosen, by whom, when, why and on which facts', () => {
    const decision = decide();
    const words = renderPlainText([renderRecord(decision)]);
    expect(words).toMatch(/^D-12: Django for the back office\n/);
    expect(words).toContain(`Status: Accepted\nChoice: Django\nDecided: ${TODAY} by Mira, José\n`);
    expect(words).toMatch(/Order, in points out of 100: 1\. Django \(\d+\).* of \d+ ranked options/);
    expect(words).toContain('Context\nThe back office needs an admin.\nNobody wants to build one.');
    expect(words).toContain('Consequences\n- One language for all\n- No static types');
    expect(words).toContain(
      `Rests on ${decision.basis.facts.length} facts, dataset ${decision.basis.datasetVersion} as of ${decision.basis.asOf}.`,
    );
  });

  it('names the decision that took its place, and people by their id where Slack tells no name', () => {
    const words = renderPlainText([
      renderRecord(
        decide({ status: { kind: 'superseded', by: 'D-13' }, deciders: [{ id: 'U1', name: '' }] }),
      ),
    ]);
    expect(words).toContain('Status: Superseded by D-13');
    expect(words).toContain('by U1');
  });

  it.each([
    ['as it is', {}],
    ['with nothing written', { context: '', consequences: '' }],
    ['with as much as can be written', { context: 'x'.repeat(3_000), consequences: 'y\n'.repeat(1_500) }],
    ['with one long consequence', { consequences: 'y'.repeat(3_000), title: 't'.repeat(120) }],
    ['with hostile words', { title: HOSTILE, context: HOSTILE, consequences: HOSTILE }],
    ['with words that show nothing', { title: '\u200B', context: '\u200B\n', consequences: ' \n\u2800' }],
  ])('fits into a message %s', (_, over) => {
    expect(checkMessage(renderRecord(decide(over)))).toEqual([]);
  });

  it('leaves out nothing that people wrote', () => {
    const context = Array.from({ length: 300 }, (_, line) => `line ${line}`).join('\n');
    expect(renderPlainText([renderRecord(decide({ context }))])).toContain(context);
  });
});

describe('what the form begins with', () => {
  it('is the first of the ranking with what was asked for and what speaks against it', async () => {
    const prefilled = await prefilledFor('4 python devs, internal crud tool with admin');
    expect(prefilled).toMatchObject({ title: 'Django for a CRUD or content application', chosen: 'django' });
    expect(prefilled?.considered).toHaveLength(3);
    expect(prefilled?.context).toMatch(/^Asked for: 4 Python developers .*\nNot said: .*\nCounted most: /);
    expect(prefilled?.context).not.toContain('to change it');
    expect(prefilled?.consequences).toMatch(/^- Drawback of Django: .*\n- /);
  });

  it('leaves the order to the record, which says it from what is stored', async () => {
    const prefilled = await prefilledFor('4 python devs, internal crud tool with admin');
    const words = renderPlainText([renderRecord(decide({ context: prefilled?.context ?? '' }))]);
    expect(words.match(/in points out of 100/g)).toHaveLength(1);
  });

  it('says what was ruled out, and why', async () => {
    const prefilled = await prefilledFor('4 python devs, internal crud tool with admin, no PHP');
    expect(prefilled?.context).toMatch(/\nRuled out: .*Laravel/);
  });

  it('is what was compared, all of it', async () => {
    const prefilled = await prefilledFor('compare NestJS, Express and Spring Boot for an API');
    expect(prefilled?.considered.toSorted()).toEqual(['express', 'nestjs', 'spring-boot']);
  });

  it('is nothing where nothing is ranked', async () => {
    expect(await prefilledFor('what is the weather?')).toBeNull();
  });
});

const view = (lang: (typeof QUESTION_LANGUAGES)[number], earlier = [decide()]) =>
  decisionModal(
    {
      ...{ lang, metadata: '{}', presser: 'U1', today: TODAY, earlier },
      prefilled: { ...FORM, considered: [...FORM.considered] },
      ranking: {
        ...OCCASION.ranking,
        excluded: [
          {
            id: 'laravel',
            reasons: [
              { gate: 'excluded-language', outcome: 'fail', reason: 'you ruled out PHP', asked: 'no PHP' },
            ],
          },
        ],
      },
    },
    catalog,
  );

describe('the forms of decisions', () => {
  it.each(QUESTION_LANGUAGES)('are taken by Slack in %s', (lang) => {
    expect(validateView({ ...view(lang) }, 'modal')).toEqual([]);
  });

  it('put what is ruled out last, with the reason', () => {
    const words = JSON.stringify(view('en'));
    expect(words).toContain('Ruled out: you ruled out PHP');
    expect(words.indexOf('Ruled out: you')).toBeGreaterThan(words.indexOf('Place 19, '));
  });

  it('offer no decision to replace where there is none', () => {
    expect(JSON.stringify(view('en'))).toContain('D-12: Django for the back office');
    expect(JSON.stringify(view('en', []))).not.toContain('"replaces"');
  });

  it('ask for another status', () => {
    const modal = statusModal(decide(), [decide({ id: 'D-13' })], '{}');
    expect(validateView({ ...modal }, 'modal')).toEqual([]);
    expect(JSON.stringify(modal)).toContain('is accepted. A change is posted');
  });

  it('show Markdown of any length', () => {
    const long = markdownModal('D-1', 'a.md', `${'x'.repeat(5_000)}\n`.repeat(200));
    expect(validateView({ ...long }, 'modal')).toEqual([]);
    expect(JSON.stringify(long)).toContain('The rest does not fit here.');
  });
});

describe('a list of decisions', () => {
  it('fits and escapes people’s words where Slack parses them', () => {
    const decision = decide({ title: `${HOSTILE} ${'t'.repeat(60)}` });
    const listed = Array.from({ length: 10 }, () => ({ decision, link: 'https://slack.example/p1' }));
    const message = renderDecisions({ words: HOSTILE, listed, left: 1 });
    expect(checkMessage(message)).toEqual([]);
    expect(message.text).toContain('&lt;!channel&gt;');
    expect(message.text).toContain('1 more decision is not shown. Add words to narrow it down');
  });

  it('says in every language what is alike', () => {
    for (const lang of QUESTION_LANGUAGES) {
      const message = renderSimilar(
        [{ decision: decide(), link: 'https://slack.example/p1' }],
        messagesIn(lang),
      );
      expect(checkMessage(message)).toEqual([]);
      expect(message.text).toMatch(/D-12.*Django/);
    }
  });
});
