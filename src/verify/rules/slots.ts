import { citedFacts, type Rule } from '../context.ts';

/** Every slot is in the pack. */
export const knownSlots: Rule = {
  name: 'known-slots',
  isBroken: ({ tokens }) => tokens.some(({ kind }) => kind === 'unknown-slot'),
};

/** Every slot is backed by a claim: facts by one about them, names by one about their record, requirements by a fit. */
export const slotsClaimed: Rule = {
  name: 'slots-claimed',
  isBroken: (context) => {
    const { tokens, segment } = context;
    const cited = citedFacts(context);
    const ids = new Set(cited.map(({ id }) => id));
    const spoken = new Set(cited.flatMap(({ subject, metric, id }) => subjectsOf(subject, metric, id)));
    const fits = segment.claims.flatMap((claim) => (claim.kind === 'fit' ? [claim.requirement] : []));
    return tokens.some(({ kind, text }) => {
      if (kind === 'fact') return !ids.has(text);
      if (kind === 'name') return !spoken.has(text);
      return kind === 'requirement' && !fits.includes(text) && !isPartOf(text, cited);
    });
  },
};

/** A gap is about both of its options, `gap.django.rails`. */
const subjectsOf = (subject: string | null, metric: string, id: string): string[] =>
  metric === 'gap' ? id.split('.').slice(1) : subject === null ? [] : [subject];

/** The requirement for a part may be named where a claim is about that part. */
const isPartOf = (requirement: string, cited: readonly { metric: string }[]): boolean =>
  cited.some(({ metric }) => metric === requirement.replace(/^need\./, 'capability-'));
