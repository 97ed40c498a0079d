import { describe, expect, it } from 'vitest';
import { answerAgain } from '../../../src/answer-again.ts';
import { NEEDS, PLATFORMS, QUESTION_LANGUAGES, WORKLOADS } from '../../../src/catalog/vocabulary.ts';
import { validateView } from '../../../src/playground/validate-view.ts';
import { emptyRequirements, type Requirements } from '../../../src/profile/requirements.ts';
import { changesModal } from '../../../src/render/forms/changes-modal.ts';
import { evidenceModal } from '../../../src/render/forms/evidence-modal.ts';
import { feedbackModal } from '../../../src/render/forms/feedback-modal.ts';
import type { ModalView } from '../../../src/render/forms/view.ts';
import { openPriorities } from '../../../src/slack/forms/open-priorities.ts';
import { openRequirements } from '../../../src/slack/forms/open-requirements.ts';
import { aroundIn, catalog, TODAY, understood } from '../../slack/forms/forms-of-threads.ts';
import { inputsOf } from './state-of-view.ts';

const QUESTION =
  'REST API with an admin, team of 5, we know Python well and are learning Go, no PHP, hiring matters a lot, we run Flask on Kubernetes, 200 rps, in 6 weeks, support for 3 years';

const answerTo = (requirements: Requirements, lang: (typeof QUESTION_LANGUAGES)[number] = 'en') =>
  answerAgain({ requirements, ranked: null }, lang, { catalog, today: TODAY });

const stated = <Value>(value: Value) => ({ value, origin: 'stated' as const, words: 'x'.repeat(400) });

/** As much as a thread can have said. */
const FULL: Requirements = {
  ...understood(QUESTION),
  workloads: WORKLOADS.map(stated),
  needs: NEEDS.map(stated),
  platforms: PLATFORMS.map(stated),
  excludedFrameworks: [...catalog.frameworks.keys()].slice(4).map(stated),
  existing: [...catalog.outside.keys()].slice(0, 60).map(stated),
};
/** Nothing of the dataset passes this. */
const NOTHING_PASSES = understood('must be Go, no Go frameworks: no Gin, no Echo, no Fiber, no Go net/http');

const MODALS: Record<
  string,
  (requirements: Requirements, lang: (typeof QUESTION_LANGUAGES)[number]) => ModalView
> = {
  priorities: (requirements, lang) => openPriorities(requirements, aroundIn(lang)),
  requirements: (requirements, lang) => openRequirements(requirements, aroundIn(lang)),
  changes: (requirements, lang) => changesModal(answerTo(requirements, lang), catalog),
  evidence: (requirements, lang) => evidenceModal(answerTo(requirements, lang), catalog),
  feedback: (_, lang) => feedbackModal(lang, JSON.stringify(aroundIn(lang).place)),
};

describe.each(Object.entries(MODALS))('the modal of %s', (name, modalOf) => {
  it.each(['en', 'de'] as const)('is as it was looked at, in %s', async (lang) => {
    const shown = `${JSON.stringify(modalOf(understood(QUESTION), lang), null, 2)}\n`;
    await expect(shown).toMatchFileSnapshot(`snapshots/${name}.${lang}.json`);
  });

  it.each(
    QUESTION_LANGUAGES.flatMap((lang) => [
      { lang, of: 'a question', requirements: understood(QUESTION) },
      { lang, of: 'nothing', requirements: emptyRequirements() },
      { lang, of: 'everything', requirements: FULL },
      { lang, of: 'what nothing satisfies', requirements: NOTHING_PASSES },
    ]),
  )('is taken by Slack for $of, in $lang', ({ lang, requirements }) => {
    const view = modalOf(requirements, lang);
    expect(validateView({ ...view }, 'modal')).toEqual([]);
    expect(Buffer.byteLength(JSON.stringify(view))).toBeLessThan(250_000);
  });
});

describe('the modal of evidence', () => {
  it('links to addresses of the dataset alone', () => {
    const { frameworks, languages, supporting, sources } = catalog;
    const records = [frameworks, languages, supporting, sources].flatMap((map) => [...map.values()]);
    const dataset = JSON.stringify(records);
    const shown = JSON.stringify(evidenceModal(answerTo(understood(QUESTION)), catalog));
    const linked = [...shown.matchAll(/"url":("[^"]+")/g)].map(([, url]) => url ?? '?');
    expect(linked.length).toBeGreaterThan(0);
    expect(linked.filter((url) => !dataset.includes(url))).toEqual([]);
  });

  it('says how many facts it leaves out', () => {
    const answer = answerTo(understood(QUESTION));
    const [fact] = answer.evidence.facts;
    if (fact === undefined) throw new Error('no fact to repeat');
    const many = Array.from({ length: 130 }, (_, index) => ({ ...fact, id: `fact-${index}` }));
    const view = evidenceModal({ ...answer, evidence: { facts: many } }, catalog);
    expect(validateView({ ...view }, 'modal')).toEqual([]);
    expect(JSON.stringify(view)).toContain('40 more facts are not shown here.');
  });
});

describe('the modal of changes', () => {
  it('says that nothing passes, and what would have to be taken back', () => {
    const words = JSON.stringify(changesModal(answerTo(NOTHING_PASSES), catalog));
    expect(words).toContain('nothing passes all conditions');
    expect(words).toMatch(/take back|taken back/i);
  });
});

describe('the modal of requirements', () => {
  it('has a field for everything a form can say, each with its own name', () => {
    const names = inputsOf(openRequirements(emptyRequirements(), aroundIn())).map(({ block_id }) => block_id);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toHaveLength(22);
  });
});
