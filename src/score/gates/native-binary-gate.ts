import type { Framework } from '../../catalog/schemas/framework.ts';
import type { Requirements } from '../../profile/requirements.ts';
import type { GateResult } from '../ranking.ts';

const result = (outcome: GateResult['outcome'], reason: string): GateResult => ({
  gate: 'native-binary',
  outcome,
  reason,
  asked: 'the native binary',
});

/** A native binary is asked for: a framework that cannot be built into one is out; nobody knowing is "check first". */
export const nativeBinaryGate = (framework: Framework, requirements: Requirements): GateResult | null => {
  if (!requirements.needs.some(({ value }) => value === 'native-binary')) return null;
  const level = framework.capabilities['native-binary']?.level;
  switch (level) {
    case undefined:
      return result('unknown', 'whether it can be built into a native binary is not in the dataset');
    case 'none':
      return result('fail', 'it cannot be built into a native binary');
    case 'built-in':
    case 'official':
    case 'third-party':
      return result('pass', 'it can be built into a native binary');
  }
};
