import type { Message } from './message.ts';
import { renderRestated } from './render-restated.ts';

/** The message a slash command's thread hangs on: it restates the question. `user` is a display name. */
export const renderRootMessage = (questionText: string, user?: string): Message =>
  renderRestated('question', questionText, user);
