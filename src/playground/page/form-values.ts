import type { Answer, FormValues, Ids } from './surface.ts';

/** The values with one more answer, in the shape of Slack's `view.state.values`. */
export function withAnswer(
  values: FormValues,
  { blockId, actionId }: Ids,
  type: string,
  answer: Answer,
): FormValues {
  return { ...values, [blockId]: { ...values[blockId], [actionId]: { type, ...slackNames(answer) } } };
}

/** `selectedOption` -> `selected_option`. */
function slackNames(answer: Answer): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(answer).map(([name, value]) => [
      name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  );
}
