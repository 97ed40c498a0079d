/** Slack refuses the token. Nothing but another token or a new installation helps. */
export class TokenRefusedError extends Error {
  readonly code = 'slack_token_refused';

  constructor(word: string) {
    super(
      `Slack refuses SLACK_BOT_TOKEN (${word}): copy the Bot User OAuth Token from "OAuth & Permissions" of your app, reinstalling the app if needed`,
    );
    this.name = 'TokenRefusedError';
  }
}
