import type { ReactNode } from 'react';
import { listOf } from '../block-fields.ts';
import type { Inspection } from './inspection.ts';
import { Section } from './section.tsx';
import { ValueTable } from './value-table.tsx';

/** What a model was asked, and what the verifier made of its words. */
export function InspectModel({ model }: { model: Inspection['model'] }): ReactNode {
  const calls = listOf(model.calls);
  const verdicts = listOf(model.verdicts);
  return (
    <>
      <Section title="Model calls">
        {calls.length === 0 ? <NoModel /> : <ValueTable name="Model calls" rows={calls} />}
      </Section>
      <Section title="Verdicts of the verifier">
        {verdicts.length === 0 ? <NoModel /> : <ValueTable name="Verdicts" rows={verdicts} />}
      </Section>
    </>
  );
}

function NoModel(): ReactNode {
  return <p className="faint">No model: the words are from templates.</p>;
}
