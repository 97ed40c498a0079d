import type { WorkspaceOptions } from '../workspace-types.ts';
import type { ApiMethod } from './api-types.ts';
import { assistantMethods } from './assistant.ts';
import { chatMethods } from './chat.ts';
import { openConnection } from './connections.ts';
import { conversationMethods } from './conversations.ts';
import { fileMethods } from './files.ts';
import { identityMethods } from './identity.ts';
import { pinMethods } from './pins.ts';
import { reactionMethods } from './reactions.ts';
import { viewMethods } from './views.ts';

const methods: Record<string, ApiMethod> = {
  ...identityMethods,
  ...chatMethods,
  ...conversationMethods,
  ...reactionMethods,
  ...assistantMethods,
  ...viewMethods,
  ...fileMethods,
  ...pinMethods,
};

/** The method of that name and the token it wants, or undefined: Slack then answers `unknown_method`. */
export function findApiMethod(
  name: string,
  { botToken, appToken, openConnection: offer }: WorkspaceOptions,
): { run: ApiMethod; token: string | undefined } | undefined {
  if (name === 'apps.connections.open' && offer !== undefined) {
    return { run: openConnection, token: appToken };
  }
  const run = Object.hasOwn(methods, name) ? methods[name] : undefined;
  return run === undefined ? undefined : { run, token: botToken };
}
