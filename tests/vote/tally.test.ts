import { describe, expect, it } from 'vitest';
import { GroupError } from '../../src/score/group/group-error.ts';
import { numbersOf } from '../../src/vote/outcome.ts';
import { tally } from '../../src/vote/tally.ts';
import type { Ballot } from '../../src/vote/vote.ts';
import { ballot, HANDY, only, SAFE, smallCatalog, smallVote, TODAY } from './small-vote.ts';

const count = (ballots: readonly Ballot[], quorum = 3, nameable = ballots.map(({ user }) => user)) =>
  tally(smallVote({ quorum }), ballots, new Set(nameable), { catalog: smallCatalog, today: TODAY });

describe('tally', () => {
  it('says that all weightings agree', () => {
    const outcome = count([ballot('U1', SAFE), ballot('U2', SAFE), ballot('U3', only({ security: 'low' }))]);
    expect(outcome).toMatchObject({ answered: 3, isReached: true, apart: [] });
    expect(outcome.standings).toMatchObject({ agreed: 'secure', firsts: [{ id: 'secure', people: 3 }] });
  });

  it('counts who puts what first, and names the option that nobody regrets much', () => {
    const { standings } = count([ballot('U1', SAFE), ballot('U2', SAFE), ballot('U3', HANDY)]);
    expect(standings?.agreed).toBeNull();
    expect(standings?.firsts).toEqual([
      { id: 'secure', people: 2 },
      { id: 'operable', people: 1 },
    ]);
    expect(standings?.leastRegret?.id).toBe('middling');
    expect(standings?.leastRegret?.worst).toBeGreaterThan(0);
  });

  it('names what somebody weighs differently who agreed to it', () => {
    const ballots = [ballot('U1', SAFE), ballot('U2', SAFE), ballot('U3', HANDY, true)];
    expect(count(ballots).apart).toEqual([
      { criterion: 'operability', direction: 'more', named: ['U3'], others: 0 },
    ]);
  });

  it('names nobody whose name is not known, although they agreed to it', () => {
    const ballots = [ballot('U1', SAFE), ballot('U2', SAFE), ballot('U3', HANDY, true)];
    expect(count(ballots, 3, ['U1']).apart).toEqual([
      { criterion: 'operability', direction: 'more', named: [], others: 1 },
    ]);
  });

  it('names nobody who did not agree, although their name is known', () => {
    const others = [ballot('U1', SAFE), ballot('U2', SAFE), ballot('U4', SAFE)];
    expect(count([...others, ballot('U3', HANDY)]).apart).toEqual([
      { criterion: 'operability', direction: 'more', named: [], others: 1 },
    ]);
  });

  it('leaves a nameless person out when all others are named', () => {
    const ballots = [ballot('U1', SAFE, true), ballot('U2', SAFE, true), ballot('U3', HANDY)];
    expect(count(ballots).apart).toEqual([]);
  });

  it('leaves a nameless person out when the only other one would know who it is', () => {
    const ballots = [ballot('U1', SAFE, true), ballot('U2', SAFE), ballot('U3', HANDY)];
    expect(count(ballots).apart).toEqual([]);
  });

  it.each([
    { answered: 0, ballots: [] },
    { answered: 1, ballots: [ballot('U1', SAFE, true)] },
  ])('shows no standings of $answered answers', ({ answered, ballots }) => {
    expect(count(ballots, 1)).toEqual({
      ...{ answered, quorum: 1, isReached: answered === 1, standings: null, apart: [] },
    });
  });

  it('shows of two answers what they put first, and neither a number nor a difference', () => {
    const outcome = count([ballot('U1', SAFE, true), ballot('U2', HANDY, true)], 2);
    expect(outcome.standings?.firsts.map(({ people }) => people)).toEqual([1, 1]);
    expect(outcome.standings?.leastRegret).toEqual({ id: 'middling', worst: null });
    expect(outcome.apart).toEqual([]);
  });

  it('tells nobody apart where the quorum was missed', () => {
    const ballots = [ballot('U1', SAFE, true), ballot('U2', SAFE, true), ballot('U3', HANDY, true)];
    const outcome = count(ballots, 4);
    expect(outcome).toMatchObject({ answered: 3, quorum: 4, isReached: false, apart: [] });
    expect(outcome.standings?.firsts).toHaveLength(2);
  });

  it('ranks all options where the thread named one', () => {
    const options = [{ value: 'operable', origin: 'stated' as const, words: 'operable' }];
    const { requirements } = smallVote();
    const vote = smallVote({ requirements: { ...requirements, options } });
    const ballots = [ballot('U1', SAFE), ballot('U2', SAFE)];
    const sight = { catalog: smallCatalog, today: TODAY };
    expect(tally(vote, ballots, new Set(), sight).standings?.agreed).toBe('secure');
  });

  it('refuses two ballots of one person', () => {
    expect(() => count([ballot('U1', SAFE), ballot('U1', HANDY)])).toThrow(GroupError);
  });

  it('keeps numbers without anybody', () => {
    const ballots = [ballot('U1', SAFE), ballot('U2', SAFE), ballot('U3', HANDY, true)];
    const kept = numbersOf(count(ballots));
    expect(JSON.stringify(kept)).not.toMatch(/U\d|operability|high/);
    expect(kept.standings?.firsts).toHaveLength(2);
  });
});
