import type { Answer } from '../answer.ts';
import type { End } from '../inbox/inbox.ts';
import type { Remembered } from '../profile/remembered.ts';
import type { Request } from '../request/request.ts';
import type { PostDeps } from './post.ts';
import type { SlackDeps } from './slack-deps.ts';

/** What answering one stored request works with: its log lines carry the request's id. */
export type WorkDeps = SlackDeps & PostDeps & { ended: () => Promise<End | null> };

/** What a request was answered with and where; null when nothing of it is to be remembered. */
export type Answered = { request: Request; answer: Answer; threadTs: string } | null;

/** An answer that stands in a thread. `recalled`: what was remembered of the thread before it. */
export type Standing = NonNullable<Answered> & { recalled: Remembered | null };
