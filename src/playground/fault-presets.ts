import type { Fault } from './workspace-types.ts';

/** Trouble that the page's switches and the tests share. Answers are posted with chat.postMessage. */
const presets: Record<string, Omit<Fault, 'times'>> = {
  'rate-limited': { method: 'chat.postMessage', retryAfter: 2 },
  'server-error': { method: 'chat.postMessage', status: 500 },
  slow: { method: '*', delayMs: 2_000 },
  'invalid-blocks': { method: 'chat.postMessage', error: 'invalid_blocks' },
  'not-in-channel': { method: 'chat.postMessage', error: 'not_in_channel' },
  'lost-response': { method: 'chat.postMessage', loseResponse: true },
};

const modelPresets = ['model-slow', 'model-hung', 'model-failing', 'model-lying'];

export const PRESET_NAMES = [...Object.keys(presets), ...modelPresets];

export function isModelPreset(name: string): boolean {
  return modelPresets.includes(name);
}

/** The fault of that name. Throws, naming those there are, when there is none. */
export function presetFault(name: string): Fault {
  const preset = Object.hasOwn(presets, name) ? presets[name] : undefined;
  if (preset === undefined) throw new Error(`no preset ${name}: use one of ${PRESET_NAMES.join(', ')}`);
  return { ...preset, preset: name };
}
