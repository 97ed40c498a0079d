import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../../src/catalog/load.ts';
import { SHIPPED_DATA } from '../../../src/catalog/shipped-data.ts';
import { QUESTION_LANGUAGES } from '../../../src/catalog/vocabulary.ts';
import { messagesIn } from '../../../src/narrate/messages/messages.ts';
import { readHorizon } from '../../../src/profile/say-requirements/read-horizon.ts';

const catalog = loadCatalog(SHIPPED_DATA);

const SPANS = [
  ['D', 'form.span.days'],
  ['W', 'form.span.weeks'],
  ['M', 'form.span.months'],
  ['Y', 'form.span.years'],
] as const;

describe('a span that a form is filled in with', () => {
  it.each(QUESTION_LANGUAGES)('is read back as it was meant, in %s', (lang) => {
    for (const [letter, key] of SPANS) {
      for (const count of [1, 2, 5, 30, 400]) {
        const shown = messagesIn(lang).say(key, { count });
        expect([shown, readHorizon(shown, catalog)]).toEqual([shown, `P${count}${letter}`]);
      }
    }
  });
});
