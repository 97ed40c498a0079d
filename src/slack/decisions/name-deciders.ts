import type { ApiDeps } from '../slack-deps.ts';
import type { Finishing } from './finish-record.ts';

/** Slack is asked for this many names at once. */
const AT_ONCE = 10;

/** Writes down what those who decided are called, as far as Slack says; the rest stay known by their ids. */
export const nameDeciders = async (begun: Finishing, deps: ApiDeps): Promise<Finishing> => {
  const { place, decision } = begun;
  const nameless = decision.deciders.filter(({ name }) => name === '').map(({ id }) => id);
  if (nameless.length === 0) return begun;
  const found: Record<string, string> = {};
  for (let first = 0; first < nameless.length; first += AT_ONCE) {
    Object.assign(found, await deps.names.find(nameless.slice(first, first + AT_ONCE)));
  }
  if (Object.keys(found).length === 0) return begun;
  await deps.decisions.nameDeciders(place, decision.id, found);
  const deciders = decision.deciders.map(({ id, name }) => ({ id, name: found[id] ?? name }));
  return { ...begun, decision: { ...decision, deciders } };
};
