import { z } from 'zod';
import {
  CRITERIA,
  LANGUAGES,
  NEEDS,
  PLATFORMS,
  SKILL_LEVELS,
  TIERS,
  WORKLOADS,
} from '../../catalog/vocabulary.ts';
import { LOAD_FIELDS, type Statement } from '../statement.ts';

const words = z.string();
const name = <Kind extends string>(kind: Kind) =>
  z.strictObject({ kind: z.literal(kind), id: z.string(), words });
const language = <Kind extends string>(kind: Kind) =>
  z.strictObject({ kind: z.literal(kind), id: z.enum(LANGUAGES), words });
const count = <Kind extends string>(kind: Kind) =>
  z.strictObject({ kind: z.literal(kind), value: z.int().min(0), words });
const time = <Kind extends string>(kind: Kind) =>
  z.strictObject({ kind: z.literal(kind), value: z.string(), words });
const yesOrNo = <Kind extends string>(kind: Kind) =>
  z.strictObject({ kind: z.literal(kind), value: z.boolean(), words });

/** The statements a second reading can add: it takes nothing back. The words are those of the text. */
export const addedStatementSchema = z.discriminatedUnion('kind', [
  name('option'),
  name('exclude-framework'),
  name('existing'),
  language('must-language'),
  language('exclude-language'),
  language('team-language').extend({ level: z.enum(SKILL_LEVELS) }),
  count('team-size'),
  count('planned-hires'),
  z.strictObject({ kind: z.literal('load'), field: z.enum(LOAD_FIELDS), value: z.number().min(0), words }),
  z.strictObject({ kind: z.literal('workload'), id: z.enum(WORKLOADS), words }),
  z.strictObject({ kind: z.literal('need'), id: z.enum(NEEDS), words }),
  z.strictObject({ kind: z.literal('platform'), id: z.enum(PLATFORMS), words }),
  time('deadline'),
  time('support-until'),
  z.strictObject({ kind: z.literal('structure'), value: z.enum(['light', 'strong']), words }),
  yesOrNo('typed'),
  yesOrNo('cpu-bound'),
  z.strictObject({ kind: z.literal('priority'), criterion: z.enum(CRITERIA), tier: z.enum(TIERS), words }),
]);
export type AddedStatement = z.infer<typeof addedStatementSchema>;

/** The statement, when it is one that can be added; null for the others ("not X", "forget that"). */
export const asAdded = (statement: Statement): AddedStatement | null => {
  const parsed = addedStatementSchema.safeParse(statement);
  return parsed.success ? parsed.data : null;
};

/** What tells two added statements of one turn apart: what they speak of, whatever they say of it. */
export const subjectOf = (statement: AddedStatement): string => {
  switch (statement.kind) {
    case 'load':
      return `load ${statement.field}`;
    case 'priority':
      return `priority ${statement.criterion}`;
    default:
      return 'id' in statement ? `${statement.kind} ${statement.id}` : statement.kind;
  }
};
