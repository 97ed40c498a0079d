import type { Catalog } from '../../catalog/catalog.ts';
import type { Framework } from '../../catalog/schemas/framework.ts';
import type { Requirements } from '../../profile/requirements.ts';
import type { GateResult } from '../ranking.ts';
import { houseRuleGate } from './house-rule-gate.ts';
import { excludedLanguageGate, mustLanguageGate } from './language-gates.ts';
import { nativeBinaryGate } from './native-binary-gate.ts';
import { platformGate } from './platform-gate.ts';
import { supportGate } from './support-gate.ts';

const excludedFrameworkGate = (framework: Framework, requirements: Requirements): GateResult | null =>
  requirements.excludedFrameworks.some(({ value }) => value === framework.id)
    ? {
        gate: 'excluded-framework',
        outcome: 'fail',
        reason: 'you ruled it out',
        asked: `no ${framework.name}`,
      }
    : null;

/** Every hard constraint that the requirements hold, judged for one framework. Static types are a preference. */
export const checkGates = (
  framework: Framework,
  requirements: Requirements,
  catalog: Catalog,
  today: string,
): GateResult[] =>
  [
    houseRuleGate(framework, requirements, catalog),
    excludedFrameworkGate(framework, requirements),
    excludedLanguageGate(framework, requirements, catalog),
    mustLanguageGate(framework, requirements, catalog),
    platformGate(framework, requirements, catalog),
    nativeBinaryGate(framework, requirements),
    supportGate(framework, requirements, today),
  ].filter((result) => result !== null);
