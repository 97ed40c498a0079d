import type { ReactNode } from 'react';
import { asFields, listOf } from '../block-fields.ts';
import { Section } from './section.tsx';
import { ValueTable } from './value-table.tsx';
import { wordsOfName, wordsOfValue } from './value-words.ts';

/** What people look for first, in this order; the rest of the trace follows folded away. */
const FIRST = ['weights', 'options', 'confidence', 'flips', 'rules'];

/** The engine's working: weights, contributions, confidence, what would flip the order. */
export function InspectTrace({ trace }: { trace: unknown }): ReactNode {
  const fields = asFields(trace) ?? {};
  const names = Object.keys(fields).filter((name) => !isNothing(fields[name]));
  const first = FIRST.filter((name) => names.includes(name));
  const rest = names.filter((name) => !FIRST.includes(name));
  return (
    <Section title="Trace of the ranking">
      {first.map((name) => (
        <TracePart key={name} name={name} value={fields[name]} />
      ))}
      {rest.map((name) => (
        <p key={name} className="trace-line">
          <span className="faint">{wordsOfName(name)}</span> {wordsOfValue(fields[name])}
        </p>
      ))}
    </Section>
  );
}

function TracePart({ name, value }: { name: string; value: unknown }): ReactNode {
  if (name === 'options')
    return listOf(value).map((option) => <Contributions key={String(option['id'])} option={option} />);
  const parts = asFields(value);
  if (parts === undefined) {
    return (
      <div>
        <h4>{wordsOfName(name)}</h4>
        <ValueTable name={wordsOfName(name)} rows={listOf(value)} />
      </div>
    );
  }
  const simple = Object.entries(parts).filter(([, each]) => !isTable(each));
  const tables = Object.entries(parts).filter(([, each]) => isTable(each));
  return (
    <div>
      <h4>{wordsOfName(name)}</h4>
      {simple.map(([part, each]) => (
        <p key={part} className="trace-line">
          <span className="faint">{wordsOfName(part)}</span> {wordsOfValue(each)}
        </p>
      ))}
      {tables.map(([part, each]) => (
        <details key={part}>
          <summary>{wordsOfName(part)}</summary>
          <ValueTable name={`${wordsOfName(name)}: ${wordsOfName(part)}`} rows={listOf(each)} />
        </details>
      ))}
    </div>
  );
}

/** An option with what each criterion gave it. */
function Contributions({ option }: { option: Record<string, unknown> }): ReactNode {
  const { id, rank, points, contributions, ...rest } = option;
  return (
    <details>
      <summary>
        contributions of {String(id)}{' '}
        <span className="faint">
          rank {wordsOfValue(rank)}, {wordsOfValue(points)} points
        </span>
      </summary>
      <ValueTable name={`Contributions of ${String(id)}`} rows={listOf(contributions)} />
      <p className="trace-line faint">{wordsOfValue(rest)}</p>
    </details>
  );
}

function isTable(value: unknown): boolean {
  return listOf(value).length > 0;
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}
