import type { Catalog } from '../catalog/catalog.ts';

/** One chapter of the report: its heading and what stands below it. */
export type Section = { title: string; body: string[] };

/** Writes one chapter from the dataset; ages are judged by the dataset's own date. */
export type SectionOf = (catalog: Catalog) => Section;
