import { z } from 'zod';
import type { DecisionForm } from '../../decisions/record-of.ts';
import {
  allChosenIn,
  chosenIn,
  datedIn,
  formPlaceSchema,
  peopleIn,
  readMetadata,
  typedIn,
} from '../forms/form-values.ts';
import { sentFormSchema } from '../forms/sent-form.ts';

/** `digest`: of the answer as it was when the form was opened. */
const metadataSchema = formPlaceSchema.extend({ digest: z.string() });
export type DecisionFormPlace = z.infer<typeof metadataSchema>;

/** What the form of a decision says. Names of people are looked up later. */
export type DecisionFormRead = {
  place: DecisionFormPlace;
  viewId: string;
  user: string;
  values: DecisionForm;
  /** Empty where it replaces none. */
  replaces: string;
};

/** Null for a form of another version. */
export const readDecisionForm = (body: unknown): DecisionFormRead | null => {
  const sent = sentFormSchema.safeParse(body);
  if (!sent.success) return null;
  const { user, view } = sent.data;
  const place = readMetadata(view.private_metadata, metadataSchema);
  if (place === null) return null;
  const { state } = view;
  const values: DecisionForm = {
    title: typedIn(state, 'title'),
    chosen: chosenIn(state, 'chosen') ?? '',
    considered: allChosenIn(state, 'considered'),
    status: chosenIn(state, 'status') ?? '',
    // A decision that is recorded takes a place and gives none up.
    supersededBy: '',
    deciders: peopleIn(state, 'deciders').map((id) => ({ id, name: '' })),
    context: typedIn(state, 'context'),
    consequences: typedIn(state, 'consequences'),
    decidedOn: datedIn(state, 'decidedOn') ?? '',
  };
  const replaces = chosenIn(state, 'replaces') ?? '';
  return { place, viewId: view.id, user: user.id, values, replaces };
};
