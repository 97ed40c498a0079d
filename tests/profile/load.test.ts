import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const rps = (text: string) => read(text).requirements.load.rps?.value;
const connections = (text: string) => read(text).requirements.load.connections?.value;
const p95 = (text: string) => read(text).requirements.load.p95Ms?.value;
const coldStart = (text: string) => read(text).requirements.load.coldStartMs?.value;

describe('requests a second', () => {
  it.each([
    ['json api, 450 rps', 450],
    ['api with 3.5k req/s at peak', 3_500],
    ['api, 12k requests per minute', 200],
    ['api: 36,000 requests an hour', 10],
    ['api, 8.64M calls per day', 100],
    ['api, a quarter of nothing: 2 million events per second', 2_000_000],
    ['api at 15 000 req/s', 15_000],
    ['rps: 800, python', 800],
    ['4 QPS is all we have, crud', 4],
    ['half a million hits/s, gateway', 500_000],
    ['只考虑Go，API网关，5万QPS', 50_000],
    ['API网关，３万ＱＰＳ', 30_000],
    ['APIゲートウェイ、2万rps', 20_000],
  ])('%s', (text, expected) => {
    expect(rps(text)).toBeCloseTo(expected, 0);
  });

  it.each([
    '2 million users',
    '300k daily active users',
    '5000 concurrent users',
    'a team of 500',
    '100 GB of data',
  ])('reads none from "%s"', (text) => {
    expect(rps(`crud app with ${text}`)).toBeUndefined();
  });
});

describe('connections held open', () => {
  it.each([
    ['chat with 20k open websockets', 20_000],
    ['30,000 concurrent connections, notifications', 30_000],
    ['1m sockets for a game', 1_000_000],
    ['presence for 15k people online at the same time', 15_000],
    ['40k devices keep a socket open all day', 40_000],
  ])('%s', (text, expected) => {
    expect(connections(text)).toBe(expected);
  });

  it('does not take users or concurrent requests for connections', () => {
    expect(connections('portal for 5000 users')).toBeUndefined();
    expect(connections('api with 900 concurrent requests')).toBeUndefined();
  });
});

describe('latency and cold starts', () => {
  it.each([
    ['gateway, p95 under 25 ms', 25],
    ['api, p99 < 120ms', 120],
    ['must answer within 2 seconds p95, api', 2_000],
    ['latency of at most 8ms', 8],
  ])('%s', (text, expected) => {
    expect(p95(text)).toBe(expected);
  });

  it.each([
    ['cold start below 150 ms on lambda', 150],
    ['lambda, <80ms cold start', 80],
  ])('%s', (text, expected) => {
    expect(coldStart(text)).toBe(expected);
    expect(p95(text)).toBeUndefined();
  });

  it('does not read a heartbeat as a latency limit', () => {
    expect(p95('devices send a ping every 45s')).toBeUndefined();
  });
});

it('keeps the words each value was read from', () => {
  expect(read('json api, 450 rps').requirements.load.rps).toMatchObject({ origin: 'stated' });
  expect(read('json api, 450 rps').requirements.load.rps?.words).toContain('450 rps');
});

it('reads mixed marks as one number and a spelled ten with its unit', () => {
  expect(read('api for 1,234,567.89 rps').requirements.load.rps?.value).toBe(1_234_568);
  expect(read('team of twenty-five java developers').requirements.teamSize?.value).toBe(25);
});

it('leaves out a number too large to be meant', () => {
  expect(read(`api for ${'9'.repeat(400)} rps`).requirements.load.rps).toBeUndefined();
});
