/** How the bot's own messages are told in a thread. */
export type BotIds = { botUserId: string; botId: string | undefined };

/** The part of Bolt's context that says who the bot is. */
export type BotContext = { botUserId?: string | undefined; botId?: string | undefined };

/** The ids of the bot a delivery is for; null where Bolt does not know them, and nothing can be answered. */
export const botIdsOf = ({ botUserId, botId }: BotContext): BotIds | null =>
  botUserId === undefined ? null : { botUserId, botId };
