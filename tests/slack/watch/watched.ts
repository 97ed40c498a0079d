import type { Catalog } from '../../../src/catalog/catalog.ts';
import type { DecisionForm, Occasion } from '../../../src/decisions/record-of.ts';
import { type WatchOptions, watchDecisions } from '../../../src/slack/watch/watch-decisions.ts';
import { catalog, draftOf, TODAY } from '../../decisions/decide.ts';
import { createDeps } from '../create-deps.ts';
import type { Reply } from '../stub-api.ts';

export const TEAM = 'TACME';
export const THREAD = '1700000000.000100';

/** A bot with decisions, whose dataset and day can be changed. */
export const watched = async (reply?: Reply) => {
  const around = { catalog };
  const made = await createDeps(reply, { catalog: async () => around.catalog });
  const { deps, calls, lines } = made;
  const save = (form: Partial<DecisionForm> = {}, occasion: Partial<Occasion> = {}) =>
    deps.decisions.save(draftOf(form, { team: TEAM, ...occasion }));
  const watch = (options: Partial<WatchOptions> = {}) => watchDecisions(deps, { today: TODAY, ...options });
  const use = (now: Catalog): void => {
    around.catalog = now;
  };
  /** What was posted, where and in which words. */
  const posted = () =>
    calls
      .filter(({ method }) => method === 'chat.postMessage')
      .map(({ options }) => ({
        channel: options['channel'],
        thread: options['thread_ts'],
        text: String(options['text']),
      }));
  /** What the log says at some levels. */
  const logged = (...levels: string[]): unknown[] =>
    lines.filter(({ level }) => levels.includes(String(level))).map((line) => line['msg']);
  return { ...made, save, watch, use, posted, logged };
};
