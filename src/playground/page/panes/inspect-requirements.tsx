import type { ReactNode } from 'react';
import { readRequirements } from './read-requirements.ts';
import { Section } from './section.tsx';
import { ValueTable } from './value-table.tsx';

const ORIGINS = ['stated', 'remembered', 'assumed'];

/** What was read out of the question, by where it came from. */
export function InspectRequirements({ requirements }: { requirements: unknown }): ReactNode {
  const read = readRequirements(requirements);
  const origins = [...new Set([...ORIGINS, ...read.map(({ origin }) => origin)])];
  return (
    <Section title="Requirements read">
      {origins.map((origin) => (
        <div key={origin}>
          <h4>{origin}</h4>
          <ValueTable
            name={`Requirements ${origin}`}
            rows={read
              .filter((each) => each.origin === origin)
              .map(({ about, value, words }) => ({ about, value, ...(words === '' ? {} : { words }) }))}
          />
        </div>
      ))}
    </Section>
  );
}
