import { describe, expect, it } from 'vitest';
import { read, values } from './read.ts';

describe('words that say less than they seem to', () => {
  it.each([
    'solo dev, cheap hosting, admin panel',
    'Solo-Entwickler, günstiges Hosting, CRUD',
    'un CRUD, somos 2, hosting barato',
    'un crud, on est 2, hébergement pas cher',
    'um crud, somos 2, hospedagem barata',
    '格安サーバーで社内ツール',
    '廉价主机，做一个电商后台',
  ])('cheap hosting is no platform but a wish for little memory: %s', (text) => {
    const { platforms, priorities } = read(text).requirements;
    expect(values(platforms)).toEqual([]);
    expect(priorities.start_footprint?.value).toMatch(/^(medium|high)$/);
  });

  it.each(['a small site on shared hosting', 'all we get is cpanel, small site'])(
    '%s is the platform',
    (text) => {
      expect(values(read(text).requirements.platforms)).toEqual(['shared-hosting']);
    },
  );

  it('"nothing fancy" is a small service, and no wish about structure', () => {
    const { workloads, structure } = read('api, 3 java devs, nothing fancy').requirements;
    expect(values(workloads)).toContain('small-service');
    expect(structure).toBeUndefined();
  });

  it.each(['go or node for realtime bidding, 30k rps', 'real-time ad bidding in go, 30k rps'])(
    'bidding in real time holds no connections open: %s',
    (text) => {
      expect(values(read(text).requirements.workloads)).not.toContain('realtime');
    },
  );

  it('live bidding of people does', () => {
    expect(values(read('live bidding for an auction house, node team').requirements.workloads)).toContain(
      'realtime',
    );
  });

  it('"easiest to hire for" puts hiring above all', () => {
    const { priorities } = read('we need 10 devs, which stack is easiest to hire for?').requirements;
    expect(priorities.hiring?.value).toBe('critical');
  });
});
