import { createContext, use } from 'react';
import type { Fields } from './block-fields.ts';

export type Ids = { blockId: string; actionId: string };
/** What a person gave an element: one of these, named as the control interface names them. */
export type Answer = {
  value?: string | null;
  selectedOption?: Fields | null;
  selectedOptions?: Fields[];
  selectedDate?: string | null;
  selectedTime?: string | null;
  selectedDateTime?: number | null;
  selectedUser?: string | null;
  selectedUsers?: string[];
  selectedConversation?: string | null;
  selectedConversations?: string[];
  selectedChannel?: string | null;
  selectedChannels?: string[];
};
/** Slack's `view.state.values`: block id, action id, the element's answer. */
export type FormValues = Record<string, Record<string, Fields>>;

/** Where blocks are shown: a message, a modal or the Home tab. */
export type Surface = {
  send: (ids: Ids, answer: Answer) => Promise<void>;
  /** Modals keep what was given until they are submitted. */
  keep?: (ids: Ids, type: string, answer: Answer) => void;
  /** What is wrong with an input, by block id. */
  errors?: Record<string, string>;
};

const Context = createContext<Surface>({ send: async () => {} });
export const SurfaceProvider = Context.Provider;

export function useSurface(): Surface {
  return use(Context);
}
