import { describe, expect, it } from 'vitest';
import { closesAt, readSpan, SPAN_CHOICES, SPANS, USUAL_SPAN } from '../../src/vote/closing.ts';
import { readQuorum } from '../../src/vote/quorum.ts';
import { takesBallots } from '../../src/vote/vote.ts';
import { withTiers } from '../../src/vote/with-tiers.ts';
import { requirementsOf } from '../score/requirements-of.ts';
import { HOUR, STARTED, smallVote } from './small-vote.ts';

describe('when a vote closes', () => {
  it('is an hour, four hours, a day, three days or a week after it began, usually a day', () => {
    expect(SPAN_CHOICES.map((span) => SPANS[span] / HOUR)).toEqual([1, 4, 24, 72, 168]);
    expect(closesAt(STARTED, USUAL_SPAN) - STARTED).toBe(24 * HOUR);
  });

  it('is read from a choice, and from nothing else', () => {
    expect([readSpan('4h'), readSpan('2h'), readSpan(''), readSpan(null)]).toEqual(['4h', null, null, null]);
  });
});

describe('how many answers are needed', () => {
  it.each(['1', '3', '50'])('is read from %s', (typed) => {
    expect(readQuorum(typed)).toBe(Number(typed));
  });

  it.each(['', '0', '51', '-1', '2.5', '1e1', ' 3', 'three', '0003'])('is not read from %j', (typed) => {
    expect(readQuorum(typed)).toBeNull();
  });
});

describe('a vote', () => {
  it('takes ballots until its time is over or it was closed', () => {
    const vote = smallVote();
    expect(takesBallots(vote, vote.closesAt - 1)).toBe(true);
    expect(takesBallots(vote, vote.closesAt)).toBe(false);
    expect(takesBallots({ ...vote, state: 'closed' }, vote.startedAt)).toBe(false);
  });

  it('counts tiers over what the thread says, and leaves the rest', () => {
    const requirements = requirementsOf({ teamSize: 5, priorities: { hiring: 'high', security: 'low' } });
    const { priorities, teamSize } = withTiers(requirements, { security: 'critical' });
    expect(priorities).toMatchObject({ hiring: { value: 'high' }, security: { value: 'critical' } });
    expect(teamSize).toEqual(requirements.teamSize);
  });
});
