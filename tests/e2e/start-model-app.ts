import { onTestFinished } from 'vitest';
import type { AppOverrides } from '../../src/app.ts';
import type { Message, Workspace } from '../../src/playground/workspace-types.ts';
import { type Play, startOpenAiServer } from '../fakes/openai-server.ts';
import { startTestApp } from './start-test-app.ts';

export const says = (value: unknown): Play => ({ kind: 'text', text: JSON.stringify(value), size: 40 });

/** A server of a model on 127.0.0.1 that plays what it is given: for each question a reading, then an explanation. */
export const startModel = async (plays: readonly Play[]) => {
  const model = await startOpenAiServer();
  onTestFinished(model.close);
  model.play({ responses: [...plays] });
  const environment = {
    OPENAI_MODEL: 'test-model',
    OPENAI_API_KEY: 'sk-test-key-of-nobody',
    OPENAI_BASE_URL: model.url,
    OPENAI_API_STYLE: 'responses',
  };
  return { model, environment };
};

/** The real app with the local workspace, and a model that plays what it is given. */
export const startModelApp = async (plays: readonly Play[], overrides: AppOverrides = {}) => {
  const { model, environment } = await startModel(plays);
  const app = await startTestApp({ isModelOff: () => false, ...overrides }, environment);
  return { ...app, model };
};

/** The bot's message in a thread that stands under a step. */
export const messageOf = (
  workspace: Workspace,
  channel: string,
  ts: string,
  step: string,
): Message | undefined =>
  workspace.thread(channel, ts).find((message) => message.metadata?.event_payload['step'] === step);

/** All that is to be seen of a message. */
export const seen = (message: Message | undefined): string => JSON.stringify(message?.blocks ?? null);
