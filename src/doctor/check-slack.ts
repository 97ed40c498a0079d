import { z } from 'zod';
import type { SlackConfig } from '../config.ts';
import { TokenRefusedError } from '../slack/token-refused-error.ts';
import { askSlack, type SlackReply } from './ask-slack.ts';
import { clockFindings } from './clock-findings.ts';
import type { DoctorDeps } from './doctor-deps.ts';
import { type Finding, fromLine, ok, problem, warning } from './finding.ts';
import { scopeFindings } from './scope-findings.ts';

const authSchema = z.looseObject({
  team: z.string().default(''),
  user: z.string().default(''),
  bot_id: z.string().default(''),
});

/** What kept a call from being answered at all. */
const troubleOf = ({ trouble }: Extract<SlackReply, { kind: 'trouble' }>): Finding => {
  switch (trouble) {
    case 'rate-limited':
      return warning('Slack asks for a pause and was not asked again', 'run this again in a minute');
    case 'unreached':
      return problem(
        'Slack cannot be reached from this machine',
        'check network, proxy and firewall: this machine has to reach slack.com over https',
      );
    case 'ambiguous':
    case 'other':
      return problem(
        'Slack did not answer as it should',
        'run this again: if it still fails, check network and proxy, and look at https://slack-status.com',
      );
  }
};

const signedIn = (body: unknown): Finding[] => {
  const { team, user, bot_id: botId } = authSchema.parse(body);
  const named = team === '' ? 'a workspace whose name Slack did not give' : `the workspace ${team}`;
  if (botId === '') return [fromLine('problem', new TokenRefusedError('not a bot token', 'bot').message)];
  return [ok(`signed in to ${named} as ${user}`)];
};

const botFindings = (reply: Exclude<SlackReply, { kind: 'trouble' }>, slack: SlackConfig): Finding[] => {
  const skew = clockFindings(reply, slack.door.kind);
  if (reply.kind === 'refused')
    return [fromLine('problem', new TokenRefusedError(reply.word, 'bot').message), ...skew];
  return [...signedIn(reply.body), ...scopeFindings(reply.headers.get('x-oauth-scopes')), ...skew];
};

/** Whether deliveries can come in, as far as that can be tried from here. */
export const checkDoor = async (
  { door, apiUrl }: Pick<SlackConfig, 'door' | 'apiUrl'>,
  deps: DoctorDeps,
): Promise<Finding[]> => {
  if (door.kind === 'http') {
    const text = 'the signing secret cannot be tried from here';
    return [ok(`${text}: requests from Slack will show it, and the log reports a wrong one`)];
  }
  const reply = await askSlack('apps.connections.open', { token: door.appToken, apiUrl }, deps);
  switch (reply.kind) {
    case 'answered':
      return [ok('Slack takes the app token: Socket Mode is on')];
    case 'refused':
      return [fromLine('problem', new TokenRefusedError(reply.word, 'app').message)];
    case 'trouble':
      return [troubleOf(reply)];
  }
};

/** Whether Slack takes the tokens, what they may do, and whether the clocks agree. Nothing is posted. */
export const checkSlack = async (slack: SlackConfig, deps: DoctorDeps): Promise<Finding[]> => {
  const { botToken: token, apiUrl } = slack;
  const reply = await askSlack('auth.test', { token, apiUrl }, deps);
  // Who cannot be reached need not be asked a second time.
  if (reply.kind === 'trouble') return [troubleOf(reply)];
  return [...botFindings(reply, slack), ...(await checkDoor(slack, deps))];
};
