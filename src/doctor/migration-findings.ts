import { MIGRATIONS } from '../store/migrate.ts';
import { type Finding, ok, problem } from './finding.ts';

/** What the changes that a database has seen say beside those that this version knows. */
export const migrationFindings = (done: readonly string[]): Finding[] => {
  const known = Object.keys(MIGRATIONS);
  if (done.some((name) => !known.includes(name))) {
    return [
      problem(
        'a newer version of this program has changed the database',
        'start that version, or restore a copy from before',
      ),
    ];
  }
  const pending = known.filter((name) => !done.includes(name));
  if (pending.length === 0) return [ok('its tables are up to date')];
  const count =
    pending.length === 1 ? '1 change to its tables is' : `${pending.length} changes to its tables are`;
  return [ok(`${count} still to be made, which the bot does at its next start`)];
};
