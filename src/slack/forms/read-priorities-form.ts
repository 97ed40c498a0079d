import { CRITERIA, type CriterionId } from '../../catalog/vocabulary.ts';
import { messagesIn } from '../../narrate/messages/messages.ts';
import { sayPriority, sayTogether } from '../../profile/say-requirements/say-requirements.ts';
import type { Choice, Choices, Standing } from '../../render/forms/priorities-modal.ts';
import type { FormRead } from './form-read.ts';
import { chosenIn, type FormState, prioritiesMetadataSchema, readMetadata } from './form-values.ts';

const CHOICES: readonly Choice[] = ['critical', 'high', 'medium', 'low', 'ignore', 'assumed'];
const isChoice = (value: string | null): value is Choice => CHOICES.some((known) => known === value);

/** What every criterion is chosen as; one that a form does not hold stays as it was. */
export const choicesIn = (state: FormState, before: readonly Standing[]): Choices => {
  const choose = (criterion: CriterionId): Choice => {
    const chosen = chosenIn(state, criterion);
    if (isChoice(chosen)) return chosen;
    return before.find((standing) => standing.criterion === criterion)?.chosen ?? 'assumed';
  };
  return {
    ramp_up: choose('ramp_up'),
    hiring: choose('hiring'),
    first_release: choose('first_release'),
    ecosystem: choose('ecosystem'),
    workload_fit: choose('workload_fit'),
    headroom: choose('headroom'),
    concurrency_fit: choose('concurrency_fit'),
    start_footprint: choose('start_footprint'),
    operability: choose('operability'),
    maintainability: choose('maintainability'),
    longevity: choose('longevity'),
    security: choose('security'),
  };
};

/** The form of priorities as a sentence for each change; a message at the first field where nothing is changed. */
export const readPrioritiesForm = (state: FormState, metadata: string): FormRead | null => {
  const opened = readMetadata(metadata, prioritiesMetadataSchema);
  if (opened === null) return null;
  const { before, ...place } = opened;
  const sentences = CRITERIA.flatMap((criterion) => {
    const { chosen, assumed } = before[criterion];
    const chosenNow = chosenIn(state, criterion);
    if (!isChoice(chosenNow) || chosenNow === chosen) return [];
    // What was stated cannot be unsaid by a sentence: the tier that would be assumed is said in its place.
    return [sayPriority(criterion, chosenNow === 'assumed' ? assumed : chosenNow)];
  });
  if (sentences.length === 0) {
    const { say } = messagesIn(place.lang);
    return { kind: 'errors', errors: { [CRITERIA[0]]: say('form.unchanged') } };
  }
  return { kind: 'said', of: 'priorities', place, text: sayTogether(sentences) };
};
