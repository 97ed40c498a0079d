import { describe, expect, it } from 'vitest';
import { finishRecords } from '../../src/slack/decisions/finish-record.ts';
import { advanceVote } from '../../src/slack/vote/advance-vote.ts';
import { advanceVotes } from '../../src/slack/vote/keep-votes.ts';
import type { VoteDraft } from '../../src/vote/vote.ts';
import { catalog, draftOf, TODAY } from '../decisions/decide.ts';
import { understood } from '../slack/forms/forms-of-threads.ts';
import { startProcesses } from './processes.ts';

const PLACE = { team: 'TACME', channel: 'C1' };
const NOW = Date.parse(`${TODAY}T12:00:00Z`);
const HOUR = 3_600_000;

const start = async () => {
  const test = await startProcesses(3, { catalog, now: NOW });
  const [first = expect.unreachable()] = test.processes;
  return { ...test, first };
};

describe('decisions that several processes record at once', () => {
  it('get a number each, without a gap', async () => {
    const { processes, first } = await start();
    const recorded = processes.flatMap((deps, process) =>
      Array.from({ length: 5 }, (_, number) => {
        const form = `${process}-${number}`;
        return deps.decisions.record(draftOf({}, PLACE), { form, recordId: `r-${form}`, replaces: null });
      }),
    );
    await Promise.all(recorded);
    const ids = (await first.decisions.list(PLACE)).map(({ id }) => id);
    expect(ids).toEqual(Array.from({ length: 15 }, (_, index) => `D-${15 - index}`));
  });

  it('are one where they come from one form, posted once', async () => {
    const { processes, first, posted } = await start();
    const made = await Promise.all(
      processes.map((deps, process) =>
        deps.decisions.record(draftOf({}, PLACE), { form: 'V1', recordId: `r-${process}`, replaces: null }),
      ),
    );
    expect(made.filter((each) => each.kind === 'recorded' && each.isNew)).toHaveLength(1);
    expect(await first.decisions.list(PLACE)).toHaveLength(1);
    await Promise.all(processes.map((deps) => finishRecords(deps)));
    expect(posted(/"decision"/)).toHaveLength(1);
  });

  it('take the place of an earlier one once', async () => {
    const { processes, first } = await start();
    await first.decisions.save(draftOf({}, PLACE));
    const made = await Promise.all(
      processes.map((deps, process) =>
        deps.decisions.record(draftOf({}, PLACE), {
          ...{ form: `V${process}`, recordId: `r-${process}`, replaces: 'D-1' },
        }),
      ),
    );
    expect(made.map(({ kind }) => kind).sort()).toEqual(['no-such', 'no-such', 'recorded']);
    expect(await first.decisions.list(PLACE)).toHaveLength(2);
  });
});

describe('a vote of several processes', () => {
  const draft: VoteDraft = {
    ...{ ...PLACE, threadTs: '1700000000.000100', id: 'vote-1', viewId: 'V1', lang: 'en', question: 'What?' },
    ...{ quorum: 2, requirements: understood('REST API, we write Python'), startedBy: 'U1' },
    ...{ startedAt: NOW, closesAt: NOW + HOUR },
  };

  it('is started once in a thread', async () => {
    const { processes } = await start();
    const started = await Promise.all(
      processes.map(({ votes }, process) =>
        votes.start({ ...draft, id: `vote-${process}`, viewId: `V${process}` }),
      ),
    );
    expect(started.sort()).toEqual(['started', 'taken', 'taken']);
  });

  it('is posted once and closes once, whoever looks when its time is over', async () => {
    const { processes, first, posted, time } = await start();
    await first.votes.start(draft);
    await Promise.all(processes.map((deps) => advanceVote('vote-1', deps)));
    expect(posted(/"ballot"/)).toHaveLength(1);
    for (const user of ['U1', 'U2', 'U3'])
      await first.votes.put('vote-1', { user, tiers: {}, consents: false });
    time.now += HOUR;
    await Promise.all(processes.flatMap((deps) => [advanceVotes(deps), advanceVote('vote-1', deps)]));
    await Promise.all(processes.map((deps) => advanceVotes(deps)));
    expect(posted(/"result"/)).toHaveLength(1);
    expect(await first.votes.ballots('vote-1')).toEqual([]);
  });

  it('counts one answer a person, the last one', async () => {
    const { processes, first } = await start();
    await first.votes.start(draft);
    const tiers = (['critical', 'high', 'low'] as const).map((security) => ({ security }));
    await Promise.all(
      processes.map(({ votes }, index) =>
        votes.put('vote-1', { user: 'U1', tiers: tiers[index] ?? {}, consents: false }),
      ),
    );
    expect(await first.votes.count('vote-1')).toBe(1);
    await first.votes.put('vote-1', { user: 'U1', tiers: { security: 'ignore' }, consents: true });
    expect(await first.votes.ballots('vote-1')).toEqual([
      { user: 'U1', tiers: { security: 'ignore' }, consents: true },
    ]);
  });

  it('takes no answer once one of them has closed it', async () => {
    const { processes, first } = await start();
    await first.votes.start(draft);
    const puts = processes.map(({ votes }, index) =>
      votes.put('vote-1', { user: `U${index}`, tiers: {}, consents: false }),
    );
    const closed = processes.map(({ votes }) => votes.close('vote-1'));
    expect((await Promise.all(closed)).filter(Boolean)).toHaveLength(1);
    const stored = (await Promise.all(puts)).filter((put) => put === 'stored');
    expect(await first.votes.count('vote-1')).toBe(stored.length);
    const late = { user: 'U9', tiers: {}, consents: false };
    expect(await first.votes.put('vote-1', late)).toBe('closed');
  });
});
