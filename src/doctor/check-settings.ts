import type { Config } from '../config.ts';
import type { StrayNote } from '../stray-settings.ts';
import { type Finding, ok, problem, warning } from './finding.ts';

const doorOf = (config: Config): string => {
  if (config.mode === 'playground') return 'there are none for Slack, so npm start opens the local workspace';
  const { door } = config.mode === 'slack' ? config.slack : config.install;
  const mode = door.kind === 'socket' ? 'Slack in Socket Mode' : 'Slack in HTTP mode';
  return config.mode === 'slack' ? mode : `${mode}, for several workspaces`;
};

/** What the settings that can be read say, as far as it is not the business of another check. */
export const checkSettings = (config: Config): Finding[] => [
  ok(`they can be read: ${doorOf(config)}`),
  ...(config.notUsed.length === 0
    ? []
    : [
        warning(
          `${config.notUsed.join(', ')} does nothing without the settings for several workspaces`,
          'nothing has to be done: it is ignored',
        ),
      ]),
];

/** Names that are probably meant to be settings. */
export const straySettingsFindings = (notes: readonly StrayNote[]): Finding[] =>
  notes.map(({ text, meant }) =>
    meant === null
      ? warning(text, 'correct the name, or remove it: .env.example has every setting')
      : warning(text, `rename it to ${meant} if that is meant, or remove it`),
  );

/** Settings that cannot be used, each as the bot itself tells it. */
export const refusedSettings = (problems: readonly string[]): Finding[] =>
  problems.map((line) =>
    problem(line, 'correct it in .env or the environment: .env.example explains every setting'),
  );
