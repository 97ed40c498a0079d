import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseConfig } from '../../src/config.ts';
import { environmentSchema } from '../../src/environment-schema.ts';
import { readSimpleYaml } from '../read-simple-yaml.ts';
import { execForm, readDockerfile } from './read-dockerfile.ts';

const read = (path: string): string => readFileSync(resolve(import.meta.dirname, '../..', path), 'utf8');

const serviceSchema = z.looseObject({
  environment: z.record(z.string(), z.string()),
  env_file: z.array(z.string()).optional(),
  deploy: z.object({ replicas: z.number() }).optional(),
  read_only: z.literal(true),
  tmpfs: z.array(z.string()).min(1),
  cap_drop: z.array(z.string()),
  security_opt: z.array(z.string()),
  healthcheck: z.looseObject({ test: z.array(z.string()) }),
  stop_grace_period: z.string(),
});
const { services } = z
  .object({ services: z.object({ bot: serviceSchema, postgres: serviceSchema }) })
  .loose()
  .parse(readSimpleYaml(read('compose.yml')));

const WITH_PASSWORD = /\$\{POSTGRES_PASSWORD:\?is missing in \.env\}/;

describe('compose.yml', () => {
  it.each(Object.entries(services))('lets %s write nowhere and gain nothing', (_, service) => {
    expect(service.cap_drop).toEqual(['ALL']);
    expect(service.security_opt).toEqual(['no-new-privileges:true']);
    expect(service['privileged']).toBeUndefined();
    expect(service['ports']).toBeUndefined();
  });

  it('starts two replicas of the bot, when Postgres takes connections', () => {
    expect(services.bot.deploy?.replicas).toBe(2);
    expect(services.bot['depends_on']).toEqual({ postgres: { condition: 'service_healthy' } });
  });

  it('sets only what the program knows', () => {
    const known = Object.keys(environmentSchema.shape);
    expect(Object.keys(services.bot.environment).filter((name) => !known.includes(name))).toEqual([]);
    const named = [...read('compose.yml').matchAll(/\b(?:SLACK|OPENAI|STACK)_[A-Z_]+\b/g)].map(
      ([name]) => name,
    );
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('gives the bot the address of the Postgres beside it', () => {
    const url = services.bot.environment['DATABASE_URL']?.replace(WITH_PASSWORD, 'abc123') ?? '';
    expect(parseConfig({ DATABASE_URL: url }).database).toBe(
      'postgres://stack_compare:abc123@postgres/stack_compare',
    );
    expect(services.postgres.environment).toMatchObject({
      POSTGRES_USER: 'stack_compare',
      POSTGRES_DB: 'stack_compare',
      POSTGRES_PASSWORD: expect.stringMatching(WITH_PASSWORD),
    });
  });

  it('takes secrets from .env, which git leaves alone, and gives Postgres only its own', () => {
    expect(services.bot.env_file).toEqual(['.env']);
    expect(services.postgres.env_file).toBeUndefined();
    expect(read('.gitignore').split('\n')).toContain('.env');
    expect(read('compose.yml')).not.toMatch(/xox[a-z]-|xapp-/);
  });

  it('gives the bot longer to end than it takes', () => {
    expect(Number.parseInt(services.bot.stop_grace_period, 10)).toBeGreaterThan(10);
  });

  it('checks the health of the bot as the image does', () => {
    const check = readDockerfile(read('Dockerfile')).find(({ name }) => name === 'HEALTHCHECK');
    const [, ...words] = services.bot.healthcheck.test;
    expect(words.map((word) => word.replaceAll('$$', '$'))).toEqual(
      execForm(check ?? expect.unreachable('the image has no check')),
    );
  });

  it('gives the folder that the program writes to to the user of the image', () => {
    const user = /^USER (\d+):(\d+)$/m.exec(read('Dockerfile'));
    expect(services.bot.tmpfs[0]).toContain(`/app/var:uid=${user?.[1]},gid=${user?.[2]},`);
  });
});
