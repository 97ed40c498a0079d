/** The slash command, as the manifest declares it. */
export const COMMAND = '/stack-compare';
