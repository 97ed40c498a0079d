import { describe, expect, it } from 'vitest';
import { createChartSupport } from '../../src/slack/chart-support.ts';

const DAY_MS = 24 * 3_600_000;

describe('createChartSupport', () => {
  it('takes it for likely that a workspace draws charts until one is rejected', () => {
    const charts = createChartSupport({ now: () => 0 });
    expect(charts.isLikely()).toBe(true);
    charts.rejected();
    expect(charts.isLikely()).toBe(false);
  });

  it('tries again after a day, and waits for another one when that is rejected too', () => {
    const time = { ms: 5 };
    const charts = createChartSupport({ now: () => time.ms });
    charts.rejected();
    time.ms += DAY_MS - 1;
    expect(charts.isLikely()).toBe(false);
    time.ms += 1;
    expect(charts.isLikely()).toBe(true);
    charts.rejected();
    expect(charts.isLikely()).toBe(false);
  });
});
