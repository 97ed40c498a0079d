import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readSimpleYaml } from '../read-simple-yaml.ts';
import { createMetrics } from './create-metrics.ts';

const read = (name: string): string =>
  readFileSync(new URL(`../../docs/operations/${name}`, import.meta.url), 'utf8');

const alertSchema = z.strictObject({
  alert: z.string().regex(/^StackCompare[A-Z]\w+$/),
  expr: z.string(),
  for: z.string().regex(/^\d+[mh]$/),
  labels: z.strictObject({ severity: z.enum(['critical', 'warning', 'info']) }),
  annotations: z.strictObject({ summary: z.string(), meaning: z.string(), action: z.string() }),
});
const alerts = z
  .strictObject({
    groups: z.array(z.strictObject({ name: z.string(), rules: z.array(alertSchema) })).length(1),
  })
  .parse(readSimpleYaml(read('alerts.yml')))
  .groups.flatMap(({ rules }) => rules);

const panels = z
  .looseObject({
    panels: z.array(
      z.looseObject({
        id: z.number(),
        title: z.string(),
        type: z.string(),
        gridPos: z.object({ h: z.number(), w: z.number(), x: z.number(), y: z.number() }),
        targets: z.array(z.looseObject({ expr: z.string() })).default([]),
      }),
    ),
  })
  .parse(JSON.parse(read('grafana-dashboard.json'))).panels;

/** What can be asked for: of a histogram its buckets, count and sum. */
const known = async (): Promise<Map<string, string>> => {
  const types = (await createMetrics().scraped()).flatMap((line) => {
    const [, name = '', type = ''] = /^# TYPE (\S+) (\S+)$/.exec(line) ?? [];
    return name === '' ? [] : [[name, type] as const];
  });
  return new Map(
    types.flatMap(([name, type]) =>
      type === 'histogram'
        ? ['_bucket', '_count', '_sum'].map((end) => [`${name}${end}`, type] as const)
        : [[name, type] as const],
    ),
  );
};

const namesIn = (expression: string): string[] =>
  expression.match(/\b(?:stack_compare|process|nodejs)_\w+/g) ?? [];

const expressions = [
  ...alerts.map(({ alert, expr }) => [alert, expr] as const),
  ...panels.flatMap(({ title, targets }) => targets.map(({ expr }) => [title, expr] as const)),
];

describe('the example dashboard and alerts', () => {
  it.each(expressions)('ask for metrics that there are: %s', async (_, expression) => {
    const names = await known();
    const asked = namesIn(expression).filter((name) => name !== 'stack_compare_');
    if (!expression.startsWith('up{')) expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((name) => !names.has(name))).toEqual([]);
    // A counter alone says when the process started; its rate says what happens.
    for (const name of asked.filter((each) => names.get(each) !== 'gauge'))
      expect(expression).toMatch(new RegExp(`(?:rate|increase)\\(${name}`));
  });

  it.each(expressions)('close every bracket they open: %s', (_, expression) => {
    for (const [open, close] of ['()', '{}', '[]'].map((pair) => [...pair]))
      expect(expression.split(open ?? '').length).toBe(expression.split(close ?? '').length);
  });

  it.each(alerts)('say what an alert means and what to do: $alert', ({ annotations }) => {
    for (const words of Object.values(annotations)) expect(words).toMatch(/^[A-Za-z].{10,}\.$/s);
  });

  it('name each alert and each panel once, and no panel lies on another', () => {
    expect(new Set(alerts.map(({ alert }) => alert)).size).toBe(alerts.length);
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    const cells = panels.flatMap(({ gridPos: { h, w, x, y } }) =>
      Array.from({ length: h * w }, (_, index) => `${x + (index % w)}:${y + Math.floor(index / w)}`),
    );
    expect(new Set(cells).size).toBe(cells.length);
    for (const { gridPos } of panels) expect(gridPos.x + gridPos.w).toBeLessThanOrEqual(24);
  });

  it('leave no metric of ours out of the documentation', async () => {
    const text = read('README.md');
    const ours = [...(await known()).keys()]
      .filter((name) => name.startsWith('stack_compare_'))
      .map((name) => name.replace(/_(?:bucket|count|sum)$/, ''));
    expect([...new Set(ours)].filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
    expect(
      namesIn(text)
        .filter((name) => name.startsWith('stack_compare_'))
        .filter((name) => !ours.includes(name)),
    ).toEqual([]);
  });

  it('explain every alert in the documentation by its name alone', () => {
    const text = read('README.md');
    expect(alerts.filter(({ alert }) => !text.includes(alert)).map(({ alert }) => alert)).toEqual([]);
  });
});
