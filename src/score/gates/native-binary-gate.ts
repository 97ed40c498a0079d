import type { Framework } from '../../catalog/schemas/framework.ts';
import type { Requirements } from '../../profile/requirements.ts';
import type { GateResult } from '../ranking.ts';

/** A native binary is asked for: a framework that cannot be built into one is out; nobody knowing is "check first". */
export const nativeBinaryGate = (framework: Framework, requirements: Requirements): GateResult | null => {
  if (!requirements.needs.some(({ value }) => value === 'native-binary')) return null;
  const level = framework.capabilities['native-binary']?.level;
  switch (level) {
    case undefined:
      return {
        gate: 'native-binary',
        outcome: 'unknown',
        reason: 'whether it can be built into a native binary is not in the dataset',
      };
    case 'none':
      return { gate: 'native-binary', outcome: 'fail', reason: 'it cannot be built into a native binary' };
    case 'built-in':
    case 'official':
    case 'third-party':
      return { gate: 'native-binary', outcome: 'pass', reason: 'it can be built into a native binary' };
  }
};
