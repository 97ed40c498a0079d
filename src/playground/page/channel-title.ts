import type { Channel } from './workspace-state.ts';

/** `#backend`, or `@stack-compare` for direct messages. */
export function channelTitle({ kind, name }: Channel): string {
  return kind === 'direct' ? `@${name}` : `#${name}`;
}
