import { describe, expect, it } from 'vitest';
import { handMade } from './hand-made.ts';
import { scoreBehaviour } from './score-behaviour.ts';

describe('scoreBehaviour', () => {
  it('tells the expected behaviour, a fair one and an unfair one apart', () => {
    const expected = handMade({ behaviour: 'compare', also_ok: ['recommend'] });
    expect(scoreBehaviour(expected, { behaviour: 'compare', ranking: [] })).toMatchObject({
      strict: true,
      lenient: true,
    });
    expect(scoreBehaviour(expected, { behaviour: 'recommend', ranking: [] })).toMatchObject({
      strict: false,
      lenient: true,
    });
    expect(scoreBehaviour(expected, { behaviour: 'explain', ranking: [] })).toMatchObject({
      strict: false,
      lenient: false,
    });
  });

  it('takes a failed answer as neither', () => {
    expect(scoreBehaviour(handMade(), { behaviour: null, ranking: [] })).toMatchObject({
      strict: false,
      lenient: false,
    });
  });

  it('reports a ranking where the question is out of scope', () => {
    const expected = handMade({ behaviour: 'refuse_out_of_scope', also_ok: ['explain'] });
    expect(scoreBehaviour(expected, { behaviour: 'recommend', ranking: ['gin'] }).outOfScopeRanked).toBe(
      true,
    );
    expect(scoreBehaviour(expected, { behaviour: 'explain', ranking: [] }).outOfScopeRanked).toBe(false);
    expect(scoreBehaviour(handMade(), { behaviour: 'recommend', ranking: ['gin'] }).outOfScopeRanked).toBe(
      false,
    );
  });

  it('reports a refusal where there was something to rank', () => {
    const refused = { behaviour: 'refuse_out_of_scope', ranking: [] } as const;
    expect(scoreBehaviour(handMade(), refused).rankableRefused).toBe(true);
    expect(scoreBehaviour(handMade({ also_ok: ['refuse_out_of_scope'] }), refused).rankableRefused).toBe(
      false,
    );
    expect(scoreBehaviour(handMade({ behaviour: 'explain' }), refused).rankableRefused).toBe(false);
  });
});
