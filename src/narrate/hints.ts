import type { Line } from './explanation.ts';

export const hint = (text: string): Line => ({ text, factIds: [] });

/** Questions that work as they stand: shown to whoever does not know what to type. */
export const EXAMPLES: readonly string[] = [
  '4 TypeScript developers, a CRUD back office with login, live in 6 weeks',
  'Django or Rails for a marketplace, team of 3 that knows Python?',
  'Which version of Spring Boot is still supported?',
];
