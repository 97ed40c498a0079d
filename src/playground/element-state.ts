import { initialAnswer, kindOf, pressAnswer } from './element-kinds.ts';
import { type FoundElement, keepsAnswer, listElements } from './find-element.ts';
import type { Given } from './given.ts';
import type { SentValues } from './interaction-types.ts';
import type { Inputs, WorkspaceState } from './state.ts';

/** A person and the message or view they look at. */
export type Form = { user: string; id: string };

function inputKey({ block, action }: { block: string; action: string }): string {
  return JSON.stringify([block, action]);
}

function inputsOf(state: WorkspaceState, { user, id }: Form): Inputs | undefined {
  return state.inputs.get(`${user} ${id}`);
}

/** What a person sees in an element: what they entered, or what it began with. */
function answerIn(found: FoundElement, inputs: Inputs | undefined): Record<string, unknown> {
  const { element, blockId, actionId } = found;
  const kind = kindOf(element);
  if (kind === undefined) return {};
  return inputs?.get(inputKey({ block: blockId, action: actionId })) ?? initialAnswer(element, kind);
}

/** `state.values` as Slack sends it: every element that keeps an answer, answered or not. */
export function stateValues(
  state: WorkspaceState,
  form: Form,
  blocks: readonly unknown[],
): Record<string, Record<string, Record<string, unknown>>> {
  const inputs = inputsOf(state, form);
  const values: Record<string, Record<string, Record<string, unknown>>> = {};
  for (const found of listElements(blocks).filter(keepsAnswer)) {
    const answers = values[found.blockId] ?? {};
    answers[found.actionId] = { type: found.element['type'], ...answerIn(found, inputs) };
    values[found.blockId] = answers;
  }
  return values;
}

/** What using the element sends. Throws when it takes another kind of answer, or not this one. */
export function readAnswer(
  { element }: FoundElement,
  given: Given,
  state: WorkspaceState,
): Record<string, unknown> {
  const kind = kindOf(element);
  if (kind === undefined) {
    const wrong = Object.keys(given).find((name) => name !== 'value');
    if (wrong !== undefined) throw new Error(`a ${String(element['type'])} takes no ${wrong}`);
    return pressAnswer(element, given.value);
  }
  const { [kind.given]: answer, ...others } = given;
  if (answer === undefined || Object.keys(others).length > 0) {
    throw new Error(`a ${String(element['type'])} is answered with ${kind.given}`);
  }
  return { [kind.field]: kind.read(answer, element, state) };
}

/** Notes what a person entered; nothing for elements that keep no answer. */
export function enter(
  state: WorkspaceState,
  form: Form,
  found: FoundElement,
  answer: Record<string, unknown>,
): void {
  if (!keepsAnswer(found)) return;
  const inputs: Inputs = inputsOf(state, form) ?? new Map();
  inputs.set(inputKey({ block: found.blockId, action: found.actionId }), answer);
  state.inputs.set(`${form.user} ${form.id}`, inputs);
}

/** Notes a whole form. Throws on an element that is not there, before anything is noted. */
export function enterAll(
  state: WorkspaceState,
  form: Form,
  blocks: readonly unknown[],
  values: SentValues,
): void {
  const elements = listElements(blocks);
  const entered = Object.entries(values).flatMap(([blockId, answers]) =>
    Object.entries(answers).map(([actionId, given]) => {
      const found = elements.find((each) => each.blockId === blockId && each.actionId === actionId);
      if (found === undefined || !keepsAnswer(found)) throw new Error(`no input ${blockId}/${actionId}`);
      return { found, answer: readAnswer(found, given, state) };
    }),
  );
  for (const { found, answer } of entered) enter(state, form, found, answer);
}

/** Forgets what was entered in a message or view that is gone. */
export function forgetInputs(state: WorkspaceState, form: Form): void {
  state.inputs.delete(`${form.user} ${form.id}`);
}
