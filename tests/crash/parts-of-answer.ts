import { answer } from '../../src/answer.ts';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { renderAnswer } from '../../src/render/render-answer.ts';

/** How many messages the answer to a text has when nothing goes wrong. */
export const partsOfAnswer = async (text: string, catalog: Catalog, today: string): Promise<number> =>
  renderAnswer(await answer({ id: 'parts', source: 'cli', text, thread: [], today }, { catalog })).length;
