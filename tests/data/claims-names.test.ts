import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readClaims } from '../../src/catalog/claims/read-claims.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { findNames, type NameContext } from '../../src/catalog/names/find-names.ts';

const directory = resolve(import.meta.dirname, '../../data');
const catalog = loadCatalog(directory);
const claims = readClaims(directory);

/** Everything around the word speaks for a name, so that "gin" and "workers" count. */
const named: NameContext = {
  trade: true,
  before: () => true,
  after: () => true,
  asked: () => true,
  joined: () => true,
};

/** What the articles name, and how people write it: kind of record, its id, names. */
const SUBJECTS: readonly [kind: string, id: string, names: readonly string[]][] = [
  ['framework', 'nestjs', ['nestjs', 'nest', 'nest.js']],
  ['framework', 'express', ['express', 'express.js', 'expressjs', 'mern backend']],
  ['framework', 'fastify', ['fastify', 'fastify.js', 'fastifyjs']],
  ['framework', 'django', ['django', 'drf', 'django rest framework', 'django-ninja']],
  ['framework', 'fastapi', ['fastapi', 'fast api', 'fast-api']],
  ['framework', 'flask', ['flask', 'flask api']],
  [
    'framework',
    'spring-boot',
    [
      'spring-boot',
      'Spring Boot',
      'spring',
      'springboot',
      'spring boot 3',
      'spring boot 4',
      'java spring',
      'spring mvc',
      'webflux',
    ],
  ],
  ['framework', 'aspnet-core', ['aspnet-core', 'ASP.NET Core', 'asp.net', 'aspnet', 'asp', 'asp.net mvc']],
  ['framework', 'laravel', ['laravel', 'php laravel', 'artisan']],
  ['framework', 'rails', ['rails', 'Ruby on Rails', 'ror', 'ruby rails']],
  ['framework', 'phoenix', ['phoenix', 'elixir phoenix', 'phoenix framework']],
  ['framework', 'gin', ['gin', 'gin-gonic', 'gingonic', 'go gin', 'golang gin']],
  ['framework', 'echo', ['echo', 'labstack echo', 'go echo']],
  ['framework', 'fiber', ['fiber', 'gofiber', 'go fiber']],
  ['framework', 'axum', ['axum', 'axum rust', 'tokio axum', 'rust axum']],
  ['framework', 'actix-web', ['actix-web', 'Actix Web', 'actix', 'actixweb']],
  ['framework', 'rocket', ['rocket', 'rocket.rs', 'rust rocket']],
  ['framework', 'quarkus', ['quarkus', 'quarkus java']],
  [
    'framework',
    'go-nethttp',
    [
      'go-nethttp',
      'Go net/http (standard library)',
      'net/http',
      'nethttp',
      'go stdlib',
      'stdlib go',
      'servemux',
    ],
  ],
  ['supporting', 'dotnet', ['dotnet', '.net', 'net core', 'dotnet core']],
  [
    'supporting',
    'minimal-apis',
    ['minimal-apis', '.NET Minimal APIs', 'minimal api', 'minimal apis', 'asp.net minimal api'],
  ],
  [
    'supporting',
    'nextjs-api',
    ['nextjs-api', 'Next.js API routes', 'next api', 'next.js backend', 'route handlers', 'nextjs api'],
  ],
  ['supporting', 'nextjs', ['nextjs', 'Next.js', 'next']],
  ['supporting', 'nodejs', ['nodejs', 'Node.js', 'node', 'node js']],
  ['supporting', 'bun', ['bun', 'bunjs']],
  ['supporting', 'deno', ['deno']],
  ['supporting', 'jvm', ['jvm', 'java virtual machine']],
  ['supporting', 'dotnet', ['dotnet', '.NET', 'dot net', '.net 9', '.net 10', 'dotnet runtime']],
  ['supporting', 'beam', ['beam', 'erlang vm', 'otp']],
  ['supporting', 'frankenphp', ['frankenphp', 'franken php']],
  ['supporting', 'octane', ['octane', 'Laravel Octane']],
  ['supporting', 'swoole', ['swoole', 'openswoole']],
  ['supporting', 'graalvm', ['graalvm', 'GraalVM native image', 'graal', 'native image']],
  ['supporting', 'loom', ['loom', 'Project Loom (virtual threads)', 'virtual threads']],
  ['supporting', 'spring-cloud', ['spring-cloud', 'Spring Cloud']],
  ['supporting', 'pydantic', ['pydantic']],
  ['supporting', 'liveview', ['liveview', 'Phoenix LiveView', 'live view']],
  ['supporting', 'tokio', ['tokio']],
  ['supporting', 'ractor', ['ractor', 'Ruby Ractor']],
  [
    'supporting',
    'serverless-framework',
    ['serverless-framework', 'Serverless Framework', 'sls', 'serverless.com'],
  ],
  ['supporting', 'aws-sam', ['aws-sam', 'AWS SAM', 'sam cli']],
  ['supporting', 'supabase', ['supabase', 'supa']],
  ['supporting', 'npm', ['npm']],
  ['supporting', 'openapi', ['openapi', 'openapi spec']],
  ['supporting', 'swagger', ['swagger', 'Swagger UI']],
  ['supporting', 'pytorch', ['pytorch', 'torch']],
  ['supporting', 'tensorflow', ['tensorflow']],
  ['supporting', 'huggingface', ['huggingface', 'Hugging Face', 'hf']],
  ['supporting', 'go-pprof', ['go-pprof', 'pprof']],
  ['supporting', 'go-sync-pool', ['go-sync-pool', 'sync.Pool']],
  ['supporting', 'angular', ['angular']],
  ['supporting', 'vscode', ['vscode', 'VS Code']],
  ['supporting', 'techempower', ['techempower', 'TechEmpower benchmarks', 'tfb']],
  [
    'supporting',
    'stack-overflow-survey',
    ['stack-overflow-survey', 'Stack Overflow Developer Survey', 'so survey'],
  ],
  ['language', 'csharp', ['c#', 'csharp']],
  ['language', 'go', ['go', 'golang', 'go lang']],
  ['language', 'rust', ['rust', 'rustlang']],
  ['language', 'java', ['java', 'jdk']],
  ['language', 'kotlin', ['kotlin']],
  ['language', 'python', ['python', 'py']],
  ['language', 'php', ['php', 'php-fpm']],
  ['language', 'ruby', ['ruby']],
  ['language', 'elixir', ['elixir']],
  ['language', 'typescript', ['typescript', 'ts']],
  ['language', 'javascript', ['javascript', 'js']],
  ['platform', 'edge-isolate', ['deno deploy']],
  [
    'platform',
    'edge-isolate',
    ['cloudflare-workers', 'Cloudflare Workers', 'cf workers', 'workers', 'edge functions'],
  ],
  ['platform', 'aws-lambda', ['aws-lambda', 'AWS Lambda', 'lambda', 'faas']],
  ['platform', 'azure', ['azure', 'Microsoft Azure', 'azure app service']],
  ['outside', 'erlang', ['erlang']],
  ['outside', 'hono', ['hono', 'hono.js']],
  ['outside', 'koa', ['koa', 'koajs']],
  ['outside', 'elysia', ['elysia', 'elysiajs']],
  ['outside', 'micronaut', ['micronaut']],
  ['outside', 'symfony', ['symfony']],
  ['outside', 'chi', ['chi', 'go-chi']],
];

/** Short forms that mean something else more often: a person, another tool, a part of any word. */
const LEFT_OUT = ['sam', 'tf', 'kt', 'rb', 'ex'];

describe('the names of what the articles speak of', () => {
  it.each(SUBJECTS.flatMap(([kind, id, names]) => names.map((name) => [name, kind, id] as const)))(
    '%s is found as the %s %s',
    (name, kind, id) => {
      const found = findNames(name, catalog, named).map((hit) => `${hit.kind} ${hit.id}`);
      expect([...new Set(found)]).toEqual([`${kind} ${id}`]);
    },
  );

  it.each(LEFT_OUT)('%s alone is no name', (word) => {
    expect(findNames(word, catalog, named)).toEqual([]);
  });
});

describe('the records beside the ranked frameworks', () => {
  const beside = SUBJECTS.filter(([kind]) => ['supporting', 'language', 'platform'].includes(kind));
  const own = [...catalog.supporting.values(), ...catalog.languages.values(), ...catalog.platforms.values()];
  const record = (id: string) => {
    const found = own.find((one) => one.id === id);
    if (found === undefined) throw new Error(`no record ${id}`);
    return found;
  };

  it.each([...new Set(beside.map(([, id]) => id))])('%s is described in one line', (id) => {
    expect(record(id).summary.length).toBeGreaterThan(3);
    expect(record(id).summary.length).toBeLessThan(160);
  });

  it.each(
    [...new Set(claims.index.map(({ subject }) => subject))].filter((id) => catalog.supporting.has(id)),
  )('%s cites an article in a fact of its own', (subject) => {
    const cited = record(subject).facts.flatMap((fact) => fact.claims);
    const about = claims.index.filter((claim) => claim.subject === subject).map(({ id }) => id);
    expect(about.filter((id) => cited.includes(id)).length).toBeGreaterThan(0);
  });

  it('say how they change a choice', () => {
    for (const { id, effect } of catalog.supporting.values()) expect(effect, id).toBeDefined();
  });

  it.each([
    ['nodejs', ['nestjs', 'express', 'fastify']],
    ['bun', ['nestjs', 'express', 'fastify']],
    ['deno', ['nestjs', 'express', 'fastify']],
    ['nextjs', ['nestjs', 'express', 'fastify']],
    ['go', ['gin', 'echo', 'fiber', 'go-nethttp']],
    ['rust', ['axum', 'actix-web', 'rocket']],
    ['jvm', ['spring-boot', 'quarkus']],
    ['graalvm', ['quarkus', 'spring-boot']],
    ['dotnet', ['aspnet-core']],
    ['minimal-apis', ['aspnet-core']],
    ['beam', ['phoenix']],
    ['octane', ['laravel']],
    ['pydantic', ['fastapi']],
    ['ractor', ['rails']],
    ['supabase', []],
    ['openapi', []],
  ])('%s stands for %j', (id, expected) => {
    expect(record(id)).toMatchObject({ resolvesTo: expected });
  });
});
