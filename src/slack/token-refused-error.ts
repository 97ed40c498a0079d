const ADVICE = {
  bot: {
    name: 'SLACK_BOT_TOKEN',
    advice:
      'copy the Bot User OAuth Token from "OAuth & Permissions" of your app, reinstalling the app if needed',
  },
  app: {
    name: 'SLACK_APP_TOKEN',
    advice:
      'make an app-level token with the scope connections:write under "Basic Information" of your app, and switch Socket Mode on',
  },
} as const;

/** Slack refuses a token. Nothing but another token or a new installation helps. */
export class TokenRefusedError extends Error {
  readonly code = 'slack_token_refused';

  constructor(word: string, kind: keyof typeof ADVICE) {
    const { name, advice } = ADVICE[kind];
    super(`Slack refuses ${name} (${word}): ${advice}`);
    this.name = 'TokenRefusedError';
  }
}
