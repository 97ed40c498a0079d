import type { FormPlace } from './form-values.ts';

/** Which form says something. */
export type FormKind = 'priorities' | 'requirements';

/** What a submitted form says, or what is wrong with it, by field. */
export type FormRead =
  | { kind: 'said'; of: FormKind; place: FormPlace; text: string }
  | { kind: 'errors'; errors: Record<string, string> };
