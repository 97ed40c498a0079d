import type { Framework } from '../../catalog/schemas/framework.ts';
import type { Telling } from '../telling.ts';

/** Everything a framework's card is made from. */
export type CardTelling = Telling & { framework: Framework };
