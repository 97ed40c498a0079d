import type { ReactNode } from 'react';
import type { Timing } from './inspection.ts';
import { Section } from './section.tsx';
import { ValueTable } from './value-table.tsx';

export function InspectTimings({ timings }: { timings: readonly Timing[] }): ReactNode {
  return (
    <Section title="Timings">
      <ValueTable
        name="Timings"
        rows={timings.map(({ step, ms }) => ({ step, ms: Math.round(ms * 10) / 10 }))}
      />
    </Section>
  );
}
