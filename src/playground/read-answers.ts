import { asObject } from './block-kit/rules.ts';
import type { WorkspaceState } from './state.ts';

/**
 * Turns what was given into what Slack sends; null takes the answer back. Throws, saying what would do, when the
 * element cannot be answered like that.
 */
export type ReadAnswer = (given: unknown, element: Record<string, unknown>, state: WorkspaceState) => unknown;

/** As many answers as the element takes. */
export function allOf(read: ReadAnswer): ReadAnswer {
  return (given, element, state) => {
    const answers = Array.isArray(given) ? given : [];
    const most = element['max_selected_items'];
    if (typeof most === 'number' && answers.length > most) throw new Error(`choose ${most} at most`);
    return answers.map((each) => read(each, element, state));
  };
}

export const optionAnswer: ReadAnswer = (given, element) => {
  if (given === null) return null;
  const options = optionsOf(element);
  const chosen = options.find((option) => option?.['value'] === given);
  if (chosen !== undefined) return chosen;
  const known = options.map((option) => String(option?.['value'])).join(', ');
  throw new Error(`no option ${String(given)}: choose one of ${known}`);
};

/** Groups hold options of their own. */
function optionsOf(element: Record<string, unknown>): (Record<string, unknown> | undefined)[] {
  const groups = Array.isArray(element['option_groups']) ? element['option_groups'].map(asObject) : [];
  return [element, ...groups].flatMap((each) =>
    Array.isArray(each?.['options']) ? each['options'].map(asObject) : [],
  );
}

/** An external menu gets its options from the bot while one types; here any value stands for its option. */
export const supplied: ReadAnswer = (given) => {
  if (given === null) return null;
  return { text: { type: 'plain_text', text: String(given), emoji: true }, value: given };
};

export const personAnswer: ReadAnswer = (given, _, { users }) => {
  if (given !== null && !users.has(String(given))) throw new Error(`no user ${String(given)}`);
  return given;
};

export function placeAnswer(which: 'public' | 'any'): ReadAnswer {
  return (given, _, { channels }) => {
    const channel = channels.get(String(given));
    const fits = which === 'any' || channel?.kind === 'public';
    if (given !== null && (channel === undefined || !fits)) throw new Error(`no channel ${String(given)}`);
    return given;
  };
}

export const dateAnswer: ReadAnswer = (given) => {
  if (given === null || isDate(String(given))) return given;
  throw new Error(`${String(given)} is no date: write it as 2026-11-30`);
};

function isDate(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
  );
}

export const timeAnswer: ReadAnswer = (given) => {
  if (given === null || /^([01]\d|2[0-3]):[0-5]\d$/.test(String(given))) return given;
  throw new Error(`${String(given)} is no time: write it as 17:30`);
};

export const whenAnswer: ReadAnswer = (given) => {
  if (given === null || /^\d{10}$/.test(String(given))) return given;
  throw new Error(`${String(given)} is no time: give seconds since 1970, ten digits`);
};

/** Nothing entered is null, as Slack has it. What is too short or wrong is found when the form is submitted. */
export const textAnswer: ReadAnswer = (given, element) => {
  if (given === null || given === '') return null;
  const most = element['max_length'];
  if (typeof most === 'number' && String(given).length > most) throw new Error(`${most} characters at most`);
  return given;
};

export const richTextAnswer: ReadAnswer = (given) => {
  if (given === null || asObject(given)?.['type'] === 'rich_text') return given;
  throw new Error('richTextValue has to be a rich_text block');
};
