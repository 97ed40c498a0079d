import type { Database } from '../store/schema.ts';

/** Every table and the columns of its primary key. A table that is missing here does not compile. */
export const TABLE_KEYS: {
  readonly [Table in keyof Database]: readonly (keyof Database[Table] & string)[];
} = {
  requests: ['id'],
  delivery_keys: ['key'],
  posts: ['request_id', 'step'],
  threads: ['team', 'channel', 'thread_ts'],
  team_profiles: ['team', 'channel'],
  feedback: ['request_id', 'user'],
  decision_numbers: ['team', 'channel'],
  decisions: ['team', 'channel', 'number'],
  decision_changes: ['team', 'channel', 'number', 'change'],
  decision_news: ['team', 'channel', 'number', 'about'],
  decision_posts: ['team', 'channel', 'number'],
  votes: ['id'],
  ballots: ['vote_id', 'user'],
  installations: ['team'],
};
