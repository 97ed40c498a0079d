import { z } from 'zod';
import type { NewRequest } from '../../inbox/inbox-request.ts';
import { acknowledgeWith } from '../acknowledge-with.ts';
import type { Delivery } from '../intake.ts';

const formSchema = z.looseObject({
  type: z.literal('view_submission'),
  view: z.looseObject({
    blocks: z.array(z.looseObject({ type: z.string(), block_id: z.string().optional() })),
  }),
});

/** The first input of a submitted form; null for every other delivery. */
export const firstInputOf = (body: unknown): string | null => {
  const form = formSchema.safeParse(body);
  if (!form.success) return null;
  return form.data.view.blocks.find(({ type }) => type === 'input')?.block_id ?? null;
};

/** A message at the first field of a form that stays open, with all that was entered. */
export const errorOnForm = (field: string, line: string) => ({
  response_action: 'errors',
  errors: { [field]: line },
});

/** Acknowledges a question that is not taken on, with the reason for its asker: on the form it came by, if it did. */
export const refuseQuestion = async (
  delivery: Delivery,
  question: NewRequest,
  line: string,
  deps: Parameters<typeof acknowledgeWith>[3],
): Promise<void> => {
  const field = firstInputOf(delivery.body);
  if (field === null) return acknowledgeWith(delivery, question, line, deps);
  await delivery.ack(errorOnForm(field, line));
};
