import { describe, expect, it } from 'vitest';
import { supportWindows } from '../../../src/catalog/lint/support-windows.ts';
import { placesOf, releaseAt } from './small-dataset.ts';

const RELEASES = 'frameworks/acorn.json: lifecycle.releases';

describe('support-windows', () => {
  it.each([
    [{ releasedOn: '2025-07-01' }, ['0.latestOn']],
    [{ activeSupportEnds: '2024-12-31' }, ['0.activeSupportEnds']],
    [{ securitySupportEnds: '2025-12-31' }, ['0.securitySupportEnds']],
    [{ securitySupportEnds: '2024-12-31' }, ['0.securitySupportEnds', '0.securitySupportEnds']],
    [{ latestOn: '2026-11-21' }, ['0.latestOn']],
    [{ latestOn: '2026-11-31' }, ['0.latestOn']],
    [{ securitySupportEnds: '2027-02-30' }, ['0.securitySupportEnds']],
    [{ releasedOn: '2022-01-01' }, ['1.releasedOn']],
    [{ line: '1' }, ['1.line']],
    [{ activeSupportEnds: '2025-01-02', securitySupportEnds: '2025-01-02', latestOn: '2025-01-01' }, []],
    [
      { activeSupportEnds: null, securitySupportEnds: '2025-01-01', latestOn: '2025-01-01' },
      ['0.securitySupportEnds'],
    ],
  ])('a newest line with %j has faults in %j', (changes, faults) => {
    const places = placesOf(supportWindows, (given) => {
      Object.assign(releaseAt(given, 0), changes);
    });
    expect(places).toEqual(faults.map((path) => `${RELEASES}.${path}`));
  });
});
