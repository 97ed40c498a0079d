import type { ReactNode } from 'react';
import { asFields, type Fields, listOf, stringOf } from '../block-fields.ts';
import { withKeys } from '../with-keys.ts';
import type { ModelShown } from '../workspace-state.ts';
import type { Inspection } from './inspection.ts';
import { Section } from './section.tsx';

type Props = { model: Inspection['model']; shown: ModelShown };

/** What a model was asked, and what the verifier made of its words. */
export function InspectModel({ model, shown }: Props): ReactNode {
  const calls = listOf(model.calls);
  const verdicts = listOf(model.verdicts);
  return (
    <>
      <Section title="Model calls" note={shown.kind === 'stand-in' ? 'stand-in: no language model' : ''}>
        {calls.length === 0 ? (
          <Nothing shown={shown} />
        ) : (
          <ul className="records" aria-label="Model calls">
            {withKeys(calls).map(({ key, item }) => (
              <Call key={key} call={item} />
            ))}
          </ul>
        )}
      </Section>
      <Section title="Verdicts of the verifier">
        {verdicts.length === 0 ? (
          <Nothing shown={shown} isCached={calls.some(({ outcome }) => outcome === 'cached')} />
        ) : (
          <ul className="records" aria-label="Verdicts">
            {withKeys(verdicts).map(({ key, item }) => (
              <Verdict key={key} verdict={item} />
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}

function Nothing({ shown, isCached = false }: { shown: ModelShown; isCached?: boolean }): ReactNode {
  if (isCached) {
    return <p className="faint">The words were proven for an earlier answer that was the same, and kept.</p>;
  }
  return (
    <p className="faint">
      {shown.kind === 'none'
        ? 'No model: the words are from templates.'
        : 'None for this message, or none yet.'}
    </p>
  );
}

/** A call: what for, how it went, and what it cost. */
function Call({ call }: { call: Fields }): ReactNode {
  const { purpose, prompt, promptHash, model, ms, outcome, promptTokens, usage } = call;
  const isWell = outcome === 'ok' || outcome === 'cached';
  return (
    <li className={isWell ? 'record' : 'record is-bad'}>
      <p>
        <strong>{stringOf(purpose)}</strong> <span className="tag">{stringOf(outcome)}</span>{' '}
        <span className="faint">{String(ms)} ms</span>
      </p>
      <p className="faint">
        {stringOf(prompt)} ({stringOf(promptHash)}), {stringOf(model)}, {tokenWords(usage, promptTokens)}
      </p>
    </li>
  );
}

function tokenWords(usage: unknown, estimated: unknown): string {
  const used = asFields(usage);
  if (used === undefined) return `about ${String(estimated)} tokens in`;
  const cached =
    typeof used['cached'] === 'number' && used['cached'] > 0 ? ` (${used['cached']} cached)` : '';
  return `${String(used['input'])} tokens in${cached}, ${String(used['output'])} out`;
}

const OUTCOMES: Record<string, string> = {
  accept: 'posted as worded',
  repair: 'posted in our words',
  drop: 'left out',
};

/** A sentence of the model. What was not posted is marked, so that nobody takes it for an answer. */
function Verdict({ verdict }: { verdict: Fields }): ReactNode {
  const { role, outcome, rules, said } = verdict;
  const isPosted = outcome === 'accept';
  const broken = Array.isArray(rules) ? rules.map(String) : [];
  return (
    <li className={isPosted ? 'record' : 'record is-bad'}>
      <p>
        <strong>{stringOf(role).replace('_', ' ')}</strong>{' '}
        <span className="tag">{OUTCOMES[stringOf(outcome)] ?? stringOf(outcome)}</span>
        {broken.length === 0 ? null : <span className="faint"> broke {broken.join(', ')}</span>}
      </p>
      {isPosted ? null : <p className="faint">As the model worded it, not posted:</p>}
      <p className="said">{stringOf(said)}</p>
    </li>
  );
}
