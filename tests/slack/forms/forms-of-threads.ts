import { loadCatalog } from '../../../src/catalog/load.ts';
import { SHIPPED_DATA } from '../../../src/catalog/shipped-data.ts';
import type { QuestionLanguage } from '../../../src/catalog/vocabulary.ts';
import { readRequest } from '../../../src/profile/read-request.ts';
import type { Requirements } from '../../../src/profile/requirements.ts';

export const TODAY = '2026-11-20';
export const catalog = loadCatalog(SHIPPED_DATA);

/** What is understood of a text. */
export const understood = (text: string): Requirements =>
  readRequest({ id: 'r1', source: 'message', text, thread: [], today: TODAY }, catalog).requirements;

export const placeIn = (lang: QuestionLanguage = 'en') => ({
  ...{ requestId: 'r1', lang, team: 'T1', channel: 'C1', threadTs: '1700000000.000100' },
});

export const aroundIn = (lang: QuestionLanguage = 'en') => ({ catalog, today: TODAY, place: placeIn(lang) });
