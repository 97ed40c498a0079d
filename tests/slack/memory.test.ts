import { describe, expect, it } from 'vitest';
import { createMemoryDeliveries } from '../../src/slack/deliveries.ts';
import { createExpiringMap } from '../../src/slack/expiring-map.ts';
import { createMemoryRootQuestions } from '../../src/slack/root-questions.ts';
import { createMemorySteps } from '../../src/slack/steps.ts';

const HOUR = 60 * 60 * 1000;
const createClock = () => {
  const clock = { ms: 0 };
  return { clock, date: () => new Date(clock.ms) };
};

describe('expiring map', () => {
  it('forgets an entry when its time is over', () => {
    const time = { now: 0 };
    const map = createExpiringMap<number>({ ttlMs: 10, limit: 5, now: () => time.now });
    map.set('a', 1);
    time.now = 9;
    expect(map.get('a')).toBe(1);
    time.now = 10;
    expect(map.get('a')).toBeUndefined();
  });

  it('drops the oldest entries beyond its limit', () => {
    const map = createExpiringMap<number>({ ttlMs: 10, limit: 2, now: () => 0 });
    for (const [index, key] of ['a', 'b', 'c'].entries()) map.set(key, index);
    expect(map.size()).toBe(2);
    expect(map.get('a')).toBeUndefined();
    expect(map.get('c')).toBe(2);
  });

  it('counts an entry that is set again as new', () => {
    const map = createExpiringMap<number>({ ttlMs: 10, limit: 2, now: () => 0 });
    for (const key of ['a', 'b', 'a', 'c']) map.set(key, 1);
    expect(map.get('b')).toBeUndefined();
    expect(map.get('a')).toBe(1);
  });
});

describe('deliveries in memory', () => {
  it('claims all keys or none', async () => {
    const deliveries = createMemoryDeliveries(createClock().date);
    expect(await deliveries.claim(['a'])).toBe(true);
    expect(await deliveries.claim(['b', 'a'])).toBe(false);
    expect(await deliveries.claim(['b'])).toBe(true);
  });

  it('claims released keys again, and old ones after an hour', async () => {
    const { clock, date } = createClock();
    const deliveries = createMemoryDeliveries(date);
    await deliveries.claim(['a', 'b']);
    await deliveries.release(['a']);
    expect(await deliveries.claim(['a'])).toBe(true);
    clock.ms = HOUR;
    expect(await deliveries.claim(['b'])).toBe(true);
  });

  it('claims a delivery without keys every time', async () => {
    const deliveries = createMemoryDeliveries(createClock().date);
    expect(await deliveries.claim([])).toBe(true);
    expect(await deliveries.claim([])).toBe(true);
  });
});

describe('steps and root questions in memory', () => {
  it('finds the step of one request only', () => {
    const steps = createMemorySteps(createClock().date);
    steps.record('r1', 'root', '1.1');
    steps.record('r1', 'answer.1', '1.2');
    expect(steps.find('r1', 'root')).toBe('1.1');
    expect(steps.find('r1', 'answer.1')).toBe('1.2');
    expect(steps.find('r2', 'root')).toBeUndefined();
  });

  it('finds the question behind a root message by channel and ts', () => {
    const questions = createMemoryRootQuestions(createClock().date);
    questions.record('C1', '1.1', { text: 'which?', user: 'U1' });
    expect(questions.find('C1', '1.1')).toEqual({ text: 'which?', user: 'U1' });
    expect(questions.find('C2', '1.1')).toBeUndefined();
  });
});
