import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** A recorded-style payload of Slack's from tests/fixtures/slack, ids replaced by fake ones. */
export const loadFixture = (name: string): Record<string, unknown> =>
  z
    .record(z.string(), z.unknown())
    .parse(JSON.parse(readFileSync(new URL(`../fixtures/slack/${name}.json`, import.meta.url), 'utf8')));
