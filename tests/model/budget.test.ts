import { describe, expect, it } from 'vitest';
import { createBudget } from '../../src/model/budget.ts';

const setUp = (dailyTokens: number | undefined) => {
  const time = { ms: Date.UTC(2026, 10, 20, 12) };
  return { time, budget: createBudget({ dailyTokens, wallTime: () => time.ms }) };
};

describe('budget', () => {
  it('refuses what would go over the limit, and takes what just fits', () => {
    const { budget } = setUp(1_000);
    expect(budget.reserve('T1', 600)).not.toBeNull();
    expect(budget.reserve('T1', 401)).toBeNull();
    expect(budget.reserve('T1', 400)).not.toBeNull();
    expect(budget.used('T1')).toBe(1_000);
  });

  it('counts what was really used in place of what was put aside', () => {
    const { budget } = setUp(1_000);
    budget.reserve('T1', 900)?.settle(150);
    expect(budget.used('T1')).toBe(150);
  });

  it('settles once', () => {
    const { budget } = setUp(1_000);
    const reservation = budget.reserve('T1', 900);
    reservation?.settle(150);
    reservation?.settle(0);
    expect(budget.used('T1')).toBe(150);
  });

  it('counts each team for itself', () => {
    const { budget } = setUp(1_000);
    budget.reserve('T1', 1_000);
    expect(budget.reserve('T2', 1_000)).not.toBeNull();
  });

  it('starts anew at midnight UTC', () => {
    const { time, budget } = setUp(1_000);
    budget.reserve('T1', 1_000);
    time.ms = Date.UTC(2026, 10, 20, 23, 59, 59, 999);
    expect(budget.reserve('T1', 1)).toBeNull();
    time.ms += 1;
    expect(budget.reserve('T1', 1_000)).not.toBeNull();
  });

  it('does not count a call from before midnight to the new day', () => {
    const { time, budget } = setUp(1_000);
    const reservation = budget.reserve('T1', 500);
    time.ms += 86_400_000;
    expect(budget.used('T1')).toBe(0);
    reservation?.settle(800);
    expect(budget.used('T1')).toBe(0);
  });

  it('refuses nothing without a limit, and still counts', () => {
    const { budget } = setUp(undefined);
    expect(budget.reserve('T1', 1e12)).not.toBeNull();
    expect(budget.used('T1')).toBe(1e12);
  });
});
