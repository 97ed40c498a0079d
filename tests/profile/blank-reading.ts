import type { Reading } from '../../src/profile/reading.ts';
import { emptyRequirements } from '../../src/profile/requirements.ts';

/** What is read of a question that asks for a recommendation and says nothing else. */
export const blankReading = (over: Partial<Reading> = {}): Reading => ({
  lang: 'en',
  behaviour: 'recommend',
  topic: 'overview',
  refusal: null,
  clarify: null,
  requirements: emptyRequirements(),
  named: [],
  compared: [],
  againstLeader: false,
  unknown: [],
  conflicts: [],
  replaced: [],
  added: [],
  notBelieved: [],
  notUsed: [],
  ...over,
});
