import type { AllMiddlewareArgs, SlackActionMiddlewareArgs } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { handleNewsPress } from '../../src/slack/watch/handle-news-press.ts';
import { watchDecisions } from '../../src/slack/watch/watch-decisions.ts';
import type { WorkDeps } from '../../src/slack/work-deps.ts';
import { catalog, draftOf, TODAY } from '../decisions/decide.ts';
import { asVersion, withDjangoValues } from '../render/watch/news-of.ts';
import { startProcesses } from './processes.ts';

type Args = SlackActionMiddlewareArgs & AllMiddlewareArgs;

const PLACE = { team: 'TACME', channel: 'C1' };
const NEWER = asVersion('2027.1.0', '2027-01-10', withDjangoValues({ 'learning-curve': 'Steep' }));
const NOW = Date.parse(`${TODAY}T12:00:00Z`);

const start = async (catalogNow = NEWER) => {
  const test = await startProcesses(3, { catalog: catalogNow, now: NOW });
  const [first = expect.unreachable()] = test.processes;
  await first.decisions.save(draftOf({}, PLACE));
  return { ...test, first };
};

describe('the watch of several processes', () => {
  it('speaks once of a newer dataset, whoever looks at the same moment and afterwards', async () => {
    const { processes, posted } = await start();
    const watchAll = () => Promise.all(processes.map((deps) => watchDecisions(deps, { today: TODAY })));
    const runs = await watchAll();
    expect(runs.reduce((told, run) => told + run.told, 0)).toBe(1);
    await watchAll();
    expect(posted(/"note\./)).toHaveLength(1);
  });

  it('says nothing on the dataset that a decision was made on', async () => {
    const { processes, sent } = await start(catalog);
    await Promise.all(processes.map((deps) => watchDecisions(deps, { today: TODAY })));
    expect(sent).toEqual([]);
  });
});

describe('a note that is pressed in several processes at once', () => {
  const press = (deps: WorkDeps, action: string, user: string): Promise<void> =>
    handleNewsPress(deps)({
      ...{ ack: async () => undefined, client: deps.api, context: {} },
      body: {
        ...{ type: 'block_actions', team: { id: PLACE.team }, channel: { id: PLACE.channel } },
        ...{ user: { id: user }, message: { ts: '1700000050.000100', text: '', blocks: [] } },
        actions: [{ action_id: action, value: 'D-1' }],
      },
    } as unknown as Args);

  it('has one effect, and one line in the thread', async () => {
    const { processes, first, posted } = await start();
    const presses = ['news_reaffirm', 'news_reopen', 'news_reopen'];
    await Promise.all(processes.map((deps, index) => press(deps, presses[index] ?? '', `U${index}`)));
    expect(await first.decisions.history(PLACE, 'D-1')).toHaveLength(2);
    expect(posted(/"line"/)).toHaveLength(1);
  });
});
