import { type Finding, ok, problem, warning } from './finding.ts';
import { OPTIONAL_SCOPES, REQUIRED_SCOPES, withoutScope } from './scopes.ts';

const REINSTALL = 'add it under "OAuth & Permissions" of your app and install the app again';

/** What the scopes that Slack names in a reply (`a,b,c`) let the bot do; null when it names none. */
export const scopeFindings = (header: string | null): Finding[] => {
  if (header === null) {
    return [
      warning(
        'Slack did not say which scopes were granted',
        'compare "OAuth & Permissions" of your app with manifest.yml',
      ),
    ];
  }
  const granted = new Set(header.split(',').map((scope) => scope.trim()));
  const missing = REQUIRED_SCOPES.filter((scope) => !granted.has(scope));
  const absent = OPTIONAL_SCOPES.filter(({ scope }) => !granted.has(scope));
  if (missing.length === 0 && absent.length === 0) return [ok('all scopes of manifest.yml were granted')];
  return [
    ...missing.map((scope) => problem(`the scope ${scope} is missing, and the bot needs it`, REINSTALL)),
    ...(missing.length === 0 ? [ok('all scopes that the bot needs were granted')] : []),
    ...absent.map((optional) =>
      warning(
        `the optional scope ${optional.scope} is missing: ${withoutScope(optional)}`,
        `to change that, ${REINSTALL}`,
      ),
    ),
  ];
};
