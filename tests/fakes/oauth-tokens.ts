import { BOT } from '../../src/playground/seed.ts';

export type TokenOptions = {
  /** Seconds that a token is good for, where the app has token rotation; forever when absent. */
  expiresIn?: number;
};

type Issued = { access_token: string; refresh_token?: string; expires_in?: number };

/**
 * The tokens of one app in several workspaces, as `oauth.v2.access` hands them out: a code and a refresh token are good
 * for one use each, and what is revoked is good for none.
 */
export const createTokens = ({ expiresIn }: TokenOptions = {}) => {
  const [clientId, clientSecret] = ['1.2', 'client-secret-of-the-tests'];
  const codes = new Map<string, { team: string; whole: boolean }>();
  const refreshTokens = new Map<string, string>();
  const teams = new Map<string, string>();
  const refusals: string[] = [];
  let issued = 0;

  const issue = (team: string): Issued => {
    issued += 1;
    const access_token = `${expiresIn === undefined ? '' : 'xoxe.'}xoxb-${team}-${issued}`;
    teams.set(access_token, team);
    if (expiresIn === undefined) return { access_token };
    const refresh_token = `xoxe-1-${team}-${issued}`;
    refreshTokens.set(refresh_token, team);
    return { access_token, refresh_token, expires_in: expiresIn };
  };
  const refuse = (error: string) => {
    refusals.push(error);
    return { ok: false, error };
  };
  const installed = (team: string, isWhole: boolean) => ({
    ok: true,
    app_id: BOT.appId,
    authed_user: { id: 'U0MIRA' },
    scope: 'chat:write,commands',
    token_type: 'bot',
    bot_user_id: BOT.userId,
    team: isWhole ? null : { id: team, name: `Workspace <${team}>` },
    enterprise: isWhole ? { id: 'E0WHOLE', name: 'Whole' } : null,
    is_enterprise_install: isWhole,
    ...issue(team),
  });

  return {
    clientId,
    clientSecret,
    /** Slack's words for what it did not take. */
    refusals,
    /** What Slack sends the browser back with once somebody pressed "Allow". */
    codeFor: (team: string, { isWhole = false } = {}): string => {
      const code = `code-${team}-${codes.size + 1}`;
      codes.set(code, { team, whole: isWhole });
      return code;
    },
    teamOf: (token: string): string | null => teams.get(token) ?? null,
    /** What Slack does when the app is uninstalled. */
    revoke: (team: string): void => {
      for (const held of [teams, refreshTokens])
        for (const [token, owner] of held) if (owner === team) held.delete(token);
    },
    /** How many tokens a team was given. */
    given: (team: string): number => [...teams.values()].filter((owner) => owner === team).length,
    access: (form: URLSearchParams): Record<string, unknown> => {
      if (form.get('client_secret') !== clientSecret) return refuse('bad_client_secret');
      if (form.get('grant_type') === 'refresh_token') {
        const refreshToken = form.get('refresh_token') ?? '';
        const team = refreshTokens.get(refreshToken);
        if (team === undefined) return refuse('invalid_refresh_token');
        refreshTokens.delete(refreshToken);
        return { ok: true, token_type: 'bot', ...issue(team) };
      }
      const code = codes.get(form.get('code') ?? '');
      codes.delete(form.get('code') ?? '');
      return code === undefined ? refuse('invalid_code') : installed(code.team, code.whole);
    },
  };
};
