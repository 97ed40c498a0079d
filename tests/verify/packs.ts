import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { answer } from '../../src/answer.ts';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { SHIPPED_DATA } from '../../src/catalog/shipped-data.ts';
import { buildPack } from '../../src/evidence/pack/build-pack.ts';
import type { EvidencePack } from '../../src/evidence/pack/pack.ts';
import { requestSchema } from '../../src/request/request.ts';

/** A pack of a question of the development set, answered by the real program. */
export type NamedPack = { id: string; pack: EvidencePack };

const QUESTIONS = resolve(import.meta.dirname, '../golden/questions.jsonl');
const TODAY = '2026-11-20';
const rowSchema = z.object({ id: z.string(), text: z.string().optional() });

export const shippedCatalog = (): Catalog => loadCatalog(SHIPPED_DATA);

/** Packs of the golden questions that rank anything, in file order; `every` takes one question in so many. */
export const goldenPacks = async (catalog: Catalog, every = 1): Promise<NamedPack[]> => {
  const rows = readFileSync(QUESTIONS, 'utf8')
    .trim()
    .split('\n')
    .map((line) => rowSchema.parse(JSON.parse(line)))
    .filter((_, at) => at % every === 0);
  const packs: NamedPack[] = [];
  for (const { id, text } of rows) {
    if (text === undefined) continue;
    const request = requestSchema.parse({ id, source: 'cli', text, today: TODAY });
    const { reading, ranking, evidence } = await answer(request, { catalog });
    const pack = ranking === null ? null : buildPack({ reading, ranking, evidence, catalog });
    if (pack !== null) packs.push({ id, pack });
  }
  return packs;
};
