export type MessageMetadata = { event_type: string; event_payload: Record<string, unknown> };

/** A message as Slack's JSON has it, `channel` added. */
export type Message = {
  type: 'message';
  channel: string;
  ts: string;
  user: string;
  text: string;
  bot_id?: string;
  app_id?: string;
  blocks?: unknown[];
  attachments?: unknown[];
  thread_ts?: string;
  reply_broadcast?: boolean;
  metadata?: MessageMetadata;
  edited?: { user: string; ts: string };
  reactions?: { name: string; users: string[] }[];
  subtype?: 'file_share';
  files?: MessageFile[];
  /** The channels it is pinned to, as Slack has it. */
  pinned_to?: string[];
};

/** A file as a message shows it. */
export type MessageFile = {
  id: string;
  name: string;
  title: string;
  mimetype: string;
  filetype: string;
  size: number;
  user: string;
};

/** A message only one person sees. It is in no history and cannot be looked up again. */
export type Ephemeral = {
  channel: string;
  ts: string;
  /** Who sees it. */
  user: string;
  text: string;
  blocks?: unknown[];
  thread_ts?: string;
  via: 'chat.postEphemeral' | 'response_url' | 'acknowledgement' | 'slackbot';
};
