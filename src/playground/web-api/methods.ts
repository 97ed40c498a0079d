import type { ApiMethod } from './api-types.ts';
import { assistantMethods } from './assistant.ts';
import { chatMethods } from './chat.ts';
import { conversationMethods } from './conversations.ts';
import { identityMethods } from './identity.ts';
import { reactionMethods } from './reactions.ts';
import { viewMethods } from './views.ts';

const methods: Record<string, ApiMethod> = {
  ...identityMethods,
  ...chatMethods,
  ...conversationMethods,
  ...reactionMethods,
  ...assistantMethods,
  ...viewMethods,
};

/** The method of that name, or undefined: Slack then answers `unknown_method`. */
export function findApiMethod(name: string): ApiMethod | undefined {
  return Object.hasOwn(methods, name) ? methods[name] : undefined;
}
