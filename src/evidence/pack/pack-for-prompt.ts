import type { EvidencePack, PackFact } from './pack.ts';

/** A fact as a prompt tells it. `subject` and `metric` only where they are not the two halves of the id. */
export type PromptFact = Pick<PackFact, 'id' | 'kind' | 'value' | 'display' | 'direction'> &
  Partial<Pick<PackFact, 'subject' | 'metric'>>;

/** A pack as a prompt tells it: without what a sentence cannot use, because every word costs tokens. */
export type PromptPack = Omit<EvidencePack, 'facts'> & { facts: PromptFact[] };

const toPromptFact = ({ id, subject, metric, kind, value, display, direction }: PackFact): PromptFact => ({
  id,
  ...(id === `${subject}.${metric}` ? {} : { subject, metric }),
  ...{ kind, value, display, direction },
});

/** The view of a pack that a model is shown: sources, dates, units and confidence are told by code. */
export const packForPrompt = ({ facts, ...pack }: EvidencePack): PromptPack => ({
  ...pack,
  facts: facts.map(toPromptFact),
});
