import type { EvidencePack } from '../../src/evidence/pack/pack.ts';

type Api = 'responses' | 'chat';

export const READ_PROMPT = '# User\n```json\n{ "today": "2026-11-20", "turns": [] }\n```\n';

const fact = (id: string, metric: string, kind: 'score' | 'rank' | 'text', value: number | string) => ({
  id,
  subject: id.split('.')[0] ?? '',
  metric,
  kind,
  value,
  unit: null,
  display: String(value),
  direction: 'up' as const,
  sourceId: null,
  asOf: null,
  confidence: null,
});

export const PACK: EvidencePack = {
  names: [
    { id: 'alder', display: 'Alder' },
    { id: 'birch', display: 'Birch' },
  ],
  requirements: [],
  facts: [
    fact('alder.rank', 'rank', 'rank', 1),
    fact('birch.rank', 'rank', 'rank', 2),
    fact('alder.points', 'points', 'score', 81),
    fact('birch.points', 'points', 'score', 70),
    fact('alder.hiring', 'hiring', 'score', 900),
    fact('birch.hiring', 'hiring', 'score', 500),
    fact('alder.security', 'security', 'score', 300),
  ],
  required: { first: 'alder', drivers: ['alder.hiring'], drawback: 'alder.security', gaps: [] },
};

/** A prompt with a pack in its block, as the wording prompt has it. */
export const wordingPrompt = (pack: EvidencePack = PACK): string =>
  `# User\n\`\`\`json\n${JSON.stringify({ vocabulary: [], pack })}\n\`\`\`\n`;

/** A request of either API. */
export const bodyOf = (api: Api, schema: string, user: string, isStream: boolean): string =>
  JSON.stringify(
    api === 'responses'
      ? {
          model: 'm',
          instructions: 'rules',
          input: user,
          stream: isStream,
          text: { format: { name: schema } },
        }
      : {
          model: 'm',
          messages: [
            { role: 'system', content: 'rules' },
            { role: 'user', content: user },
          ],
          stream: isStream,
          response_format: { json_schema: { name: schema } },
        },
  );

type Json = Record<string, unknown>;
const at = (value: unknown, ...path: (string | number)[]): unknown =>
  path.reduce<unknown>((inner, name) => (inner as Json | undefined)?.[name], value);

/** The text of a reply of either API, streamed or whole. */
export const textOf = (api: Api, reply: string): string => {
  if (reply.startsWith('{')) {
    const path =
      api === 'responses' ? ['output', 0, 'content', 0, 'text'] : ['choices', 0, 'message', 'content'];
    return String(at(JSON.parse(reply), ...path));
  }
  const events = [...reply.matchAll(/^data: (\{.*)$/gm)].map((match) => JSON.parse(match[1] ?? '') as Json);
  return events
    .map((event) => (api === 'responses' ? event['delta'] : at(event, 'choices', 0, 'delta', 'content')))
    .filter((delta) => typeof delta === 'string')
    .join('');
};

export const segmentsIn = (text: string): unknown[] => (JSON.parse(text) as { segments: unknown[] }).segments;
