import { asFields, textOf } from './block-fields.ts';

export type ConfirmWords = { title: string; text: string; yes: string; no: string; isDanger: boolean };

/** Block Kit's confirmation object as words; undefined when nobody has to be asked. */
export function readConfirm(confirm: unknown): ConfirmWords | undefined {
  const fields = asFields(confirm);
  if (fields === undefined) return undefined;
  return {
    title: textOf(fields['title']) || 'Are you sure?',
    text: textOf(fields['text']),
    yes: textOf(fields['confirm']) || 'Yes',
    no: textOf(fields['deny']) || 'Cancel',
    isDanger: fields['style'] === 'danger',
  };
}
