import type { Answer } from '../answer.ts';
import { messagesIn } from '../narrate/messages/messages.ts';
import { shorten } from '../narrate/shorten.ts';
import { LEVEL_POINTS } from '../score/level-points.ts';
import { LIMITS, READABLE } from './limits.ts';
import type { ChartBlock } from './message.ts';
import { isVisible, oneLine } from './visible-text.ts';

type Bar = { label: string; points: number };

/**
 * One bar for each option that the score table shows, so that the table under the same message says in words all that
 * the chart shows. Blocked options are left out: they rank last whatever their points, and a tall bar would say
 * otherwise.
 */
const barsOf = ({ explanation, ranking, reading }: Answer): Bar[] => {
  const { say } = messagesIn(reading.lang);
  const table = explanation.tables.find(({ columns }) => columns.includes(say('table.fit')));
  return (table?.rows ?? []).flatMap(({ id, cells }): Bar[] => {
    const option = ranking?.options.find((each) => each.id === id);
    const label = shorten(oneLine(cells[0] ?? ''), LIMITS.chartLabel);
    if (option === undefined || option.blockedBy !== null || !isVisible(label)) return [];
    return [{ label, points: option.points }];
  });
};

/** Whether the bars tell options apart: different names, and points further apart than level ones. */
const tellsApart = (bars: readonly Bar[]): boolean => {
  const points = bars.map((bar) => bar.points);
  const labels = new Set(bars.map(({ label }) => label));
  return labels.size === bars.length && Math.max(...points) - Math.min(...points) >= LEVEL_POINTS;
};

/**
 * The points of a ranking's first options as a bar chart, in the language of the answer. One series: the bars of
 * several stand side by side, which nobody can add up by eye. The shape is the one that the types of slack-blocks-to-jsx
 * and the block's published builders agree on: points named as the categories, in their order. Null where it would say
 * nothing: without a score table, with fewer than two options, with all of them level.
 */
export const chartOf = (answer: Answer): ChartBlock | null => {
  const bars = barsOf(answer).slice(0, READABLE.chartBars);
  if (bars.length < 2 || !tellsApart(bars)) return null;
  const { say } = messagesIn(answer.reading.lang);
  return {
    type: 'data_visualization',
    title: shorten(say('chart.title', { count: bars.length }), LIMITS.chartTitle),
    chart: {
      type: 'bar',
      series: [
        {
          name: shorten(say('table.fit'), LIMITS.chartLabel),
          data: bars.map(({ label, points }) => ({ label, value: points })),
        },
      ],
      axis_config: {
        categories: bars.map(({ label }) => label),
        x_label: shorten(say('table.framework'), LIMITS.chartAxisLabel),
        y_label: shorten(say('chart.points'), LIMITS.chartAxisLabel),
      },
    },
  };
};
