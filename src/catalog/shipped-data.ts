import { fileURLToPath } from 'node:url';

/** The dataset that ships with the program, wherever the program is started from. */
export const SHIPPED_DATA = fileURLToPath(new URL('../../data', import.meta.url));
