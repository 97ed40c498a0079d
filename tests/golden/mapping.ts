import type { Need, PlatformId, Workload } from '../../src/catalog/vocabulary.ts';

/**
 * Where a word of the question set is found in a reading: in a closed list, as the flag `cpuBound`, as a
 * wish for performance (headroom as a priority, or a load), or as a support horizon.
 */
export type Counterpart =
  | { in: 'workloads'; value: Workload }
  | { in: 'needs'; value: Need }
  | { in: 'platforms'; value: PlatformId }
  | { in: 'cpuBound' }
  | { in: 'performance' }
  | { in: 'supportUntil' };

const workload = (value: Workload): Counterpart => ({ in: 'workloads', value });
const need = (value: Need): Counterpart => ({ in: 'needs', value });
const platform = (value: PlatformId): Counterpart => ({ in: 'platforms', value });

/** The one table between the words of the question set and the closed lists of the program. */
export const MAPPING: Record<'workloads' | 'needs' | 'platform', Readonly<Record<string, Counterpart>>> = {
  workloads: {
    crud: workload('crud-content'),
    content: workload('crud-content'),
    ecommerce: workload('saas-commerce'),
    saas: workload('saas-commerce'),
    api: workload('api'),
    microservices: workload('microservices'),
    gateway: workload('infra-gateway'),
    realtime: workload('realtime'),
    ai: workload('ai-serving'),
    cpu_bound: { in: 'cpuBound' },
    low_latency: { in: 'performance' },
    high_throughput: { in: 'performance' },
    mvp: workload('mvp-startup'),
    enterprise: workload('enterprise-regulated'),
    fullstack_ts: workload('fullstack-one-language'),
  },
  needs: {
    admin: need('admin'),
    orm: need('orm'),
    auth: need('auth'),
    openapi: need('openapi'),
    jobs: need('background-jobs'),
    websockets: need('websockets'),
    sse: need('streaming'),
    ssr: need('server-rendering'),
    validation: need('validation'),
    mail: need('mail'),
    grpc: need('grpc'),
    di: need('dependency-injection'),
    static_types: need('static-types'),
    native_binary: need('native-binary'),
    multi_tenancy: need('multi-tenancy'),
    payments: need('billing'),
    compliance: need('compliance'),
    lts: { in: 'supportUntil' },
  },
  platform: {
    'aws-lambda': platform('aws-lambda'),
    'cloudflare-workers': platform('edge-isolate'),
    azure: platform('azure'),
    vercel: platform('vercel'),
    kubernetes: platform('kubernetes'),
    containers: platform('containers'),
    vm: platform('vm'),
    'shared-hosting': platform('shared-hosting'),
    'on-prem': platform('on-prem'),
    windows: platform('windows'),
    bun: platform('bun'),
  },
};

const counterparts = Object.values(MAPPING).flatMap((table) => Object.values(table));

const mappedTo = (list: 'workloads' | 'needs' | 'platforms'): ReadonlySet<string> =>
  new Set(counterparts.flatMap((entry) => (entry.in === list ? [entry.value] : [])));

/** Members of the program's lists that the question set has a word for; the others cannot be judged. */
export const JUDGED: Readonly<Record<'workloads' | 'needs' | 'platforms', ReadonlySet<string>>> = {
  workloads: mappedTo('workloads'),
  needs: mappedTo('needs'),
  platforms: mappedTo('platforms'),
};
