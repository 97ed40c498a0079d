import { z } from 'zod';
import type { Catalog } from '../catalog/catalog.ts';
import { RATING_CONFIDENCES } from '../catalog/vocabulary.ts';
import { type EvidencePack, PACK_KINDS, type PackFact } from '../evidence/pack/pack.ts';
import { type Segment, segmentSchema } from '../narrate/model/segments.ts';

type LineId = string | number;

export type VerifyLine =
  | { kind: 'blank' }
  | { kind: 'input'; id: LineId; segments: Segment[]; pack: EvidencePack }
  | { kind: 'bad'; id: LineId | null; error: { code: string; message: string } };

// What a caller leaves out of a fact takes the value that claims the least.
const factSchema = z.object({
  id: z.string(),
  subject: z.string().nullable().default(null),
  metric: z.string(),
  kind: z.enum(PACK_KINDS),
  value: z.union([z.number(), z.boolean(), z.string()]).nullable(),
  unit: z.string().nullable().default(null),
  display: z.string(),
  direction: z.enum(['up', 'down', 'none']).default('none'),
  sourceId: z.string().nullable().default(null),
  asOf: z.string().nullable().default(null),
  confidence: z.enum(RATING_CONFIDENCES).nullable().default(null),
});
const namesSchema = z.array(z.object({ id: z.string(), display: z.string() }));
const requirementsSchema = z.array(z.object({ id: z.string(), words: z.string() }));
const requiredSchema = z.object({
  first: z.string(),
  drivers: z.array(z.string()),
  drawback: z.string().nullable(),
  gaps: z.array(z.string()),
});
const evidenceSchema = z.union([
  z.array(factSchema).transform((facts) => ({ facts })),
  z.object({
    facts: z.array(factSchema),
    names: namesSchema.optional(),
    requirements: requirementsSchema.optional(),
    required: requiredSchema.optional(),
  }),
]);
const lineSchema = z.object({
  id: z.union([z.string(), z.number()]),
  segments: z.array(segmentSchema),
  evidence: evidenceSchema,
  requirements: requirementsSchema.optional(),
});
type Evidence = z.infer<typeof evidenceSchema>;

/** Names of the records that facts are about, where the caller gives none. */
const namesFrom = (facts: readonly PackFact[], catalog: Catalog): EvidencePack['names'] =>
  [...new Set(facts.flatMap(({ subject }) => subject ?? []))].map((id) => ({
    id,
    display: catalog.frameworks.get(id)?.name ?? catalog.supporting.get(id)?.name ?? id,
  }));

const toPack = (
  evidence: Evidence,
  requirements: EvidencePack['requirements'] | undefined,
  catalog: Catalog,
): EvidencePack => {
  const { facts } = evidence;
  const given = 'names' in evidence ? evidence.names : undefined;
  const own = 'requirements' in evidence ? evidence.requirements : undefined;
  const required = 'required' in evidence ? evidence.required : undefined;
  const first = facts.find(({ kind, value }) => kind === 'rank' && value === 1)?.subject ?? '';
  return {
    names: given ?? namesFrom(facts, catalog),
    requirements: requirements ?? own ?? [],
    facts,
    required: required ?? { first, drivers: [], drawback: null, gaps: [] },
  };
};

const decode = (bytes: Uint8Array): { value: unknown } | string => {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return 'invalid_utf8';
  }
  if (text.trim() === '') return 'blank';
  try {
    return { value: JSON.parse(text) };
  } catch {
    return 'invalid_json';
  }
};

const MESSAGES: Readonly<Record<string, string>> = {
  invalid_utf8: 'the line is not valid UTF-8',
  invalid_json: 'the line is not one JSON value',
};

const idOf = (value: unknown): LineId | null => {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null;
  return typeof value.id === 'string' || typeof value.id === 'number' ? value.id : null;
};

/** Understands one line of `verify --jsonl`: segments with the evidence they are to be proven by. Never throws. */
export const readVerifyLine = (bytes: Uint8Array, catalog: Catalog): VerifyLine => {
  const json = decode(bytes);
  if (json === 'blank') return { kind: 'blank' };
  if (typeof json === 'string') {
    return { kind: 'bad', id: null, error: { code: json, message: MESSAGES[json] ?? json } };
  }
  const parsed = lineSchema.safeParse(json.value);
  if (!parsed.success) {
    const message = parsed.error.issues
      .slice(0, 5)
      .map((issue) => [issue.path.join('.'), issue.message].filter(Boolean).join(': '))
      .join('; ');
    return { kind: 'bad', id: idOf(json.value), error: { code: 'invalid_input', message } };
  }
  const { id, segments, evidence, requirements } = parsed.data;
  return { kind: 'input', id, segments, pack: toPack(evidence, requirements, catalog) };
};
