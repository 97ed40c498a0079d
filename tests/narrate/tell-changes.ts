import { gatherEvidence } from '../../src/evidence/gather-evidence.ts';
import { explainByTemplate } from '../../src/narrate/template.ts';
import type { Reading } from '../../src/profile/reading.ts';
import type { Remembered } from '../../src/profile/remembered.ts';
import { changesSince } from '../../src/score/changes-since.ts';
import type { Ranking } from '../../src/score/ranking.ts';
import { type Plain, requirementsOf } from '../score/requirements-of.ts';
import { clearRanking, reading, smallCatalog, TODAY } from './fixtures.ts';

const catalog = smallCatalog();
export const VERSION = '2026.11.1';
/** The order of `clearRanking`. */
export const ORDER = ['django', 'fastify', 'rocket'];

/** What was answered before, and what is answered now; without more, nothing changed. */
type Told = {
  before?: Plain;
  after?: Plain;
  /** Null: nothing was ranked before. */
  order?: string[] | null;
  ranked?: Ranking | null;
  version?: string;
  reading?: Partial<Reading>;
};

/** What an answer says of the changes since the one before it. */
export const tell = ({
  before = {},
  after = {},
  order = ORDER,
  version = VERSION,
  ...more
}: Told): string[] => {
  const ranked = more.ranked === undefined ? clearRanking() : more.ranked;
  const requirements = requirementsOf(before);
  const remembered: Remembered = {
    requirements,
    ranked: order === null ? null : { requirements, order, datasetVersion: version },
  };
  const read = reading({ requirements: requirementsOf(after), ...more.reading });
  const changes = changesSince(remembered, read, ranked, catalog);
  const evidence = gatherEvidence(read, ranked, catalog, TODAY);
  return explainByTemplate(
    { reading: read, ranking: ranked, evidence, catalog, today: TODAY },
    changes,
  ).changes.map(({ text }) => text);
};
