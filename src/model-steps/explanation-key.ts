import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { EvidencePack } from '../evidence/pack/pack.ts';
import type { RenderedPrompt } from '../model/prompts/prompt.ts';
import { explanationSchema } from '../narrate/model/segments.ts';

const SCHEMA = JSON.stringify(z.toJSONSchema(explanationSchema));

/**
 * Under what a verified explanation is kept: model, prompt, schema, dataset, and the pack, which holds requirements
 * and ranking and no words of people. As hexadecimal digits.
 */
export const explanationKey = (
  model: string,
  { hash }: RenderedPrompt,
  datasetVersion: string,
  pack: EvidencePack,
): string =>
  createHash('sha256')
    .update([model, hash, SCHEMA, datasetVersion, JSON.stringify(pack)].join('\n'))
    .digest('hex');
