import { MODEL_METHOD } from './faults.ts';
import type { Fault } from './workspace-types.ts';

/** Trouble that the page's switches and the tests share. Answers are posted with chat.postMessage. */
const presets: Record<string, Omit<Fault, 'times'>> = {
  'rate-limited': { method: 'chat.postMessage', retryAfter: 2 },
  'server-error': { method: 'chat.postMessage', status: 500 },
  slow: { method: '*', delayMs: 2_000 },
  'invalid-blocks': { method: 'chat.postMessage', error: 'invalid_blocks' },
  'not-in-channel': { method: 'chat.postMessage', error: 'not_in_channel' },
  'lost-response': { method: 'chat.postMessage', loseResponse: true },
  // A block that Slack has not rolled out to a workspace yet is refused wherever it stands, until it is.
  'no-charts': { method: '*', error: 'invalid_blocks', blockType: 'data_visualization', isLasting: true },
};

/** Two presets are no answer of a server but a way to behave: model-faults.ts knows them by name. */
export const HUNG = 'model-hung';
export const LYING = 'model-lying';

const modelPresets: Record<string, Omit<Fault, 'times'>> = {
  'model-slow': { method: MODEL_METHOD, delayMs: 3_000 },
  [HUNG]: { method: MODEL_METHOD },
  'model-failing': { method: MODEL_METHOD, status: 500 },
  [LYING]: { method: MODEL_METHOD },
};

export const PRESET_NAMES = [...Object.keys(presets), ...Object.keys(modelPresets)];

export function isModelPreset(name: string): boolean {
  return Object.hasOwn(modelPresets, name);
}

/**
 * The fault of that name. Those of a model hit every call until they are switched off, unless it is said how many:
 * a question is several calls. The same goes for what a workspace does not know yet. Throws, naming those there are, when there is none.
 */
export function presetFault(name: string, times?: number): Fault {
  const hits = times === undefined ? {} : { times };
  const ofModel = Object.hasOwn(modelPresets, name) ? modelPresets[name] : undefined;
  if (ofModel !== undefined) return { ...ofModel, ...hits, preset: name, isLasting: times === undefined };
  const preset = Object.hasOwn(presets, name) ? presets[name] : undefined;
  if (preset === undefined) throw new Error(`no preset ${name}: use one of ${PRESET_NAMES.join(', ')}`);
  return { ...preset, ...hits, preset: name, ...(times === undefined ? {} : { isLasting: false }) };
}
