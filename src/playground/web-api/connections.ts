import { type ApiMethod, fail } from './api-types.ts';

/** `apps.connections.open`: the address of a new Socket Mode connection. */
export const openConnection: ApiMethod = (_args, { options }) =>
  options.openConnection?.() ?? fail('unknown_method');
