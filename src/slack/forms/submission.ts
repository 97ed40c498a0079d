import { z } from 'zod';
import type { Catalog } from '../../catalog/catalog.ts';
import type { NewRequest } from '../../inbox/inbox-request.ts';
import { PRIORITIES_VIEW } from '../../render/forms/priorities-modal.ts';
import { REQUIREMENTS_VIEW } from '../../render/forms/requirements-modal.ts';
import { teamOfBody } from '../own-team.ts';
import { slackTs } from '../slack-ts.ts';
import type { FormRead } from './form-read.ts';
import { type FormPlace, formPlaceSchema, readMetadata, stateSchema } from './form-values.ts';
import { readPrioritiesForm } from './read-priorities-form.ts';
import { readRequirementsForm } from './read-requirements-form.ts';

const submissionSchema = z.looseObject({
  type: z.literal('view_submission'),
  team: z.looseObject({ id: z.string() }).nullish(),
  user: z.looseObject({
    id: z.string(),
    name: z.string().optional(),
    username: z.string().optional(),
  }),
  view: z.looseObject({
    id: z.string(),
    callback_id: z.enum([PRIORITIES_VIEW, REQUIREMENTS_VIEW]),
    private_metadata: z.string(),
    state: stateSchema.optional(),
  }),
});
type Submission = z.infer<typeof submissionSchema>;

/** Whether a delivery is the submission of a form that says something in a thread. */
export const isSaidByForm = (body: unknown): boolean => submissionSchema.safeParse(body).success;

const read = ({ view }: Submission, around: { catalog: Catalog; today: string }): FormRead | null => {
  const state = view.state ?? { values: {} };
  return view.callback_id === PRIORITIES_VIEW
    ? readPrioritiesForm(state, view.private_metadata)
    : readRequirementsForm(state, view.private_metadata, around);
};

/**
 * What a submitted form says, or what is wrong with it by field. Null for everything else, for a form of another
 * version, and for one whose answer is another team's.
 */
export const readSubmission = (
  body: unknown,
  around: { catalog: Catalog; today: string; ownTeam: string },
): FormRead | null => {
  const submission = submissionSchema.safeParse(body);
  if (!submission.success) return null;
  const said = read(submission.data, around);
  const isForeign = said?.kind === 'said' && said.place.team !== teamOfBody(body, around.ownTeam);
  return isForeign ? null : said;
};

/** Which form a stored submission was, the place of its answer, and the name to show for whoever sent it. */
export const readStoredForm = (
  body: unknown,
): { place: FormPlace; view: string; userName: string | undefined } | null => {
  const submission = submissionSchema.safeParse(body);
  if (!submission.success) return null;
  const { user, view } = submission.data;
  const place = readMetadata(view.private_metadata, formPlaceSchema);
  return place && { place, view: view.callback_id, userName: user.name ?? user.username };
};

/** Only what says where it was made and by whom: what was entered stands in the question's text, which is wiped. */
const storedBody = ({ type, team, user, view }: Submission): string => {
  const { id, callback_id, private_metadata } = view;
  return JSON.stringify({ type, team, user, view: { type: 'modal', id, callback_id, private_metadata } });
};

/** A form as a question that stands in its thread at the moment it was submitted. */
export const questionOfSubmission = async (
  body: Record<string, unknown>,
  context: { id: string; now: Date; ownTeam: string },
  catalog: () => Promise<Catalog>,
): Promise<NewRequest | null> => {
  const submission = submissionSchema.safeParse(body);
  if (!submission.success) return null;
  const today = context.now.toISOString().slice(0, 10);
  const said = readSubmission(body, { catalog: await catalog(), today, ownTeam: context.ownTeam });
  if (said?.kind !== 'said') return null;
  const { team, channel, threadTs } = said.place;
  const receivedAt = context.now.getTime();
  return {
    ...{ id: context.id, kind: 'press', team, channel, threadTs, receivedAt, responseUrl: null },
    user: submission.data.user.id,
    messageTs: slackTs(receivedAt),
    text: said.text,
    body: storedBody(submission.data),
  };
};
