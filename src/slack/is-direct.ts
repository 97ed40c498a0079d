/** Whether a conversation is one person's direct messages with the bot, by Slack's ids. */
export const isDirect = (channel: string): boolean => channel.startsWith('D');
