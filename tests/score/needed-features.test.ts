import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import {
  type CapabilityLevel,
  NEEDS,
  type Need,
  WORKLOADS,
  type Workload,
} from '../../src/catalog/vocabulary.ts';
import { wasRead } from '../../src/catalog/was-read.ts';
import { rank } from '../../src/score/rank.ts';
import type { Ranking } from '../../src/score/ranking.ts';
import { type Plain, requirementsOf } from './requirements-of.ts';

const catalog = loadCatalog('data');
const TODAY = '2026-11-20';

const IN_THE_BOX: readonly (CapabilityLevel | undefined)[] = ['built-in', 'official'];

type Exception = { workload: Workload; first: readonly string[]; needs: readonly Need[]; why: string };

/**
 * Nobody knows the team, one part is needed, and what leads has a library for it and not the part itself: one row a
 * workload, all of them "the work decides, and a library does for the part".
 */
const REASONS: readonly Exception[] = [
  {
    workload: 'api',
    first: ['nestjs'],
    needs: ['billing'],
    why: 'only Laravel ships billing, and an API is more than its billing',
  },
  {
    workload: 'microservices',
    first: ['gin'],
    needs: ['scheduler', 'billing', 'graphql'],
    why: 'the platform of many small services starts their jobs; a small artefact is what counts',
  },
  {
    workload: 'ai-serving',
    first: ['fastapi'],
    needs: [
      'migrations',
      'admin',
      'background-jobs',
      'scheduler',
      'mail',
      'cache',
      'observability',
      'rate-limiting',
      'csrf-headers',
      'billing',
      'graphql',
      'grpc',
      'i18n',
      'multi-tenancy',
    ],
    why: 'the libraries for models are in Python, and Python has a library for each of these',
  },
  {
    workload: 'realtime',
    first: ['phoenix'],
    needs: [
      'admin',
      'openapi',
      'background-jobs',
      'scheduler',
      'cache',
      'rate-limiting',
      'billing',
      'graphql',
      'grpc',
    ],
    why: 'open connections are what it is made for, and jobs and caches are well-known libraries there',
  },
  {
    workload: 'crud-content',
    first: ['django'],
    needs: [
      'openapi',
      'scheduler',
      'observability',
      'rate-limiting',
      'billing',
      'graphql',
      'grpc',
      'dependency-injection',
      'multi-tenancy',
    ],
    why: 'the back office itself is in the box, and one part beside it is a library away',
  },
  {
    workload: 'saas-commerce',
    first: ['laravel'],
    needs: ['openapi', 'graphql', 'grpc', 'multi-tenancy'],
    why: 'accounts, billing and jobs are in the box, which is most of the work',
  },
  {
    workload: 'enterprise-regulated',
    first: ['spring-boot'],
    needs: ['admin', 'openapi', 'rate-limiting', 'billing', 'multi-tenancy'],
    why: 'protection, support and integrations decide, and springdoc or a gateway does for the rest',
  },
  {
    workload: 'mvp-startup',
    first: ['rails'],
    needs: ['admin', 'openapi', 'graphql', 'grpc', 'multi-tenancy'],
    why: 'what ships soonest decides, and Ruby has a well-known library for each of these',
  },
  {
    workload: 'small-service',
    first: ['flask'],
    needs: [
      'orm',
      'migrations',
      'admin',
      'authorization',
      'background-jobs',
      'mail',
      'billing',
      'graphql',
      'grpc',
      'i18n',
      'multi-tenancy',
    ],
    why: 'a small service takes the libraries it needs and nothing else',
  },
  {
    workload: 'fullstack-one-language',
    first: ['nestjs'],
    needs: ['migrations', 'admin', 'csrf-headers', 'billing', 'multi-tenancy'],
    why: 'the one language that browser and server share is TypeScript',
  },
  {
    workload: 'infra-gateway',
    first: ['fiber'],
    needs: [
      'orm',
      'migrations',
      'background-jobs',
      'scheduler',
      'billing',
      'graphql',
      'grpc',
      'dependency-injection',
    ],
    why: 'throughput and a small artefact decide, and Go has a library for each of these',
  },
  {
    workload: 'batch-data',
    first: ['spring-boot'],
    needs: ['admin', 'openapi', 'rate-limiting', 'billing', 'multi-tenancy'],
    why: 'the tooling for jobs is in the box, and these are beside the jobs',
  },
];

/** What nobody should excuse: a row leaves this table when the ratings or the rules are better. */
const DOUBTED: readonly Exception[] = [
  {
    workload: 'api',
    first: ['nestjs'],
    needs: ['admin'],
    why: 'an API with an admin interface is Django to most: one part of six counts too little',
  },
  {
    workload: 'microservices',
    first: ['aspnet-core'],
    needs: ['admin'],
    why: 'nothing but what ships beside it speaks for ASP.NET Core there',
  },
  {
    workload: 'infra-gateway',
    first: ['fiber'],
    needs: ['admin'],
    why: 'Fiber has no admin interface at all, not even a library',
  },
];

type Asked = { need: Need; workload: Workload };

const isIn = (exceptions: readonly Exception[], { need, workload }: Asked): Exception | undefined =>
  exceptions.find((entry) => entry.workload === workload && entry.needs.includes(need));

const cellsOf = (exceptions: readonly Exception[]) =>
  exceptions.flatMap(({ needs, ...rest }) => needs.map((need) => ({ need, ...rest })));

const ask = (plain: Plain) => rank(requirementsOf(plain), catalog, TODAY);
const askFor = ({ need, workload }: Asked): Ranking => ask({ workloads: [workload], needs: [need] });

const levelOf = (id: string | undefined, need: Need): CapabilityLevel | undefined =>
  catalog.frameworks.get(id ?? '')?.capabilities[need]?.level;

const SHIPPED_NEEDS = NEEDS.filter((need) => catalog.capabilities.get(need)?.inTheBox === true);
const ALL = SHIPPED_NEEDS.flatMap((need) => WORKLOADS.map((workload) => ({ need, workload })));
const MET = ALL.filter((asked) => isIn([...REASONS, ...DOUBTED], asked) === undefined);

describe('one needed part, when nobody knows the team', () => {
  it.each(MET)('is in the box of what leads: $need for $workload', (asked) => {
    const [first] = askFor(asked).options;
    expect([first?.id, levelOf(first?.id, asked.need)]).toEqual([
      first?.id,
      expect.toBeOneOf(['built-in', 'official']),
    ]);
  });

  it.each(cellsOf(REASONS))('is a library of what leads: $need for $workload, since $why', (asked) => {
    const [first] = askFor(asked).options;
    expect(asked.first).toContain(first?.id);
    expect(levelOf(first?.id, asked.need)).toBe('third-party');
  });

  it.each(cellsOf(DOUBTED))(
    'is still not in the box of what leads: $need for $workload, though $why',
    (asked) => {
      const [first] = askFor(asked).options;
      expect(asked.first).toContain(first?.id);
      expect(IN_THE_BOX).not.toContain(levelOf(first?.id, asked.need));
    },
  );

  it.each(SHIPPED_NEEDS)('counts for what is known to have it, and never against it: %s', (need) => {
    const firstRelease = (plain: Plain, id: string) =>
      ask(plain)
        .options.find((option) => option.id === id)
        ?.contributions.find(({ criterion }) => criterion === 'first_release')?.value ?? 0;
    for (const { id, capabilities } of catalog.frameworks.values()) {
      const gain =
        firstRelease({ workloads: ['api'], needs: [need] }, id) - firstRelease({ workloads: ['api'] }, id);
      const cell = capabilities[need];
      if (cell?.level === 'built-in' && wasRead(cell.checkedHow))
        expect([id, gain]).toEqual([id, Math.max(0, gain)]);
      if (cell?.level === 'none') expect([id, gain]).toEqual([id, Math.min(0, gain)]);
    }
  });

  it('is in the box of somebody', () => {
    for (const need of SHIPPED_NEEDS) {
      const has = [...catalog.frameworks.keys()].some((id) => IN_THE_BOX.includes(levelOf(id, need)));
      expect([need, has]).toEqual([need, true]);
    }
  });
});

describe('the exceptions', () => {
  it('name each case once', () => {
    const cells = cellsOf([...REASONS, ...DOUBTED]).map(({ need, workload }) => `${need} ${workload}`);
    expect(new Set(cells).size).toBe(cells.length);
  });
});
