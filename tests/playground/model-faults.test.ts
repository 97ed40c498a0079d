import { describe, expect, it } from 'vitest';
import { readingSchema } from '../../src/model/reading-schema.ts';
import { segmentSchema } from '../../src/narrate/model/segments.ts';
import { presetFault } from '../../src/playground/fault-presets.ts';
import { withModelFaults } from '../../src/playground/model-faults.ts';
import { INVENTED } from '../../src/playground/stand-in/lies.ts';
import type { Fault } from '../../src/playground/workspace-types.ts';
import { bodyOf, READ_PROMPT, segmentsIn, textOf, wordingPrompt } from './model-wire.ts';

const URL_OF = {
  responses: 'https://model.example/v1/responses',
  chat: 'https://model.example/v1/chat/completions',
};

/** A model client's fetch with one fault after the other; `asked` counts what reaches the model. */
const open = (...faults: (Fault | undefined)[]) => {
  const waits: number[] = [];
  const asked: string[] = [];
  const fetchIt = withModelFaults(
    async (input) => {
      asked.push(String(input));
      return new Response('of the model');
    },
    {
      take: () => faults.shift(),
      sleep: async (ms) => {
        waits.push(ms);
      },
    },
  );
  return { fetchIt, waits, asked };
};

describe('trouble with a model', () => {
  it('is asked for before each call, so that a switch takes hold with the next one', async () => {
    const { fetchIt, asked } = open(undefined, presetFault('model-failing'), undefined);
    const statuses = [];
    for (let call = 0; call < 3; call += 1) statuses.push((await fetchIt(URL_OF.chat)).status);
    expect(statuses).toEqual([200, 500, 200]);
    expect(asked).toHaveLength(2);
  });

  it('slow waits three seconds and then asks the model', async () => {
    const { fetchIt, waits, asked } = open(presetFault('model-slow'));
    expect(await (await fetchIt(URL_OF.responses)).text()).toBe('of the model');
    expect(waits).toEqual([3_000]);
    expect(asked).toEqual([URL_OF.responses]);
  });

  it('hung never replies, and ends when whoever asked gives up', async () => {
    const { fetchIt, asked } = open(presetFault('model-hung'), presetFault('model-hung'));
    const giveUp = new AbortController();
    const reply = fetchIt(URL_OF.responses, { signal: giveUp.signal });
    giveUp.abort(new Error('given up'));
    await expect(reply).rejects.toThrow('given up');
    await expect(fetchIt(URL_OF.responses, { signal: giveUp.signal })).rejects.toThrow('given up');
    expect(asked).toEqual([]);
  });

  it.each(['responses', 'chat'] as const)('lying replies over %s with what nobody gave it', async (api) => {
    const { fetchIt, asked } = open(presetFault('model-lying'));
    const body = bodyOf(api, 'explanation', wordingPrompt(), true);
    const response = await fetchIt(URL_OF[api], { method: 'POST', body });
    const segments = segmentsIn(textOf(api, await response.text()));
    for (const segment of segments) expect(segmentSchema.safeParse(segment).success).toBe(true);
    const said = JSON.stringify(segments);
    for (const invented of Object.values(INVENTED)) expect(said).toContain(invented);
    expect(asked).toEqual([]);
  });

  it.each(['responses', 'chat'] as const)(
    'lying fills in forms over %s with what nobody said',
    async (api) => {
      const { fetchIt } = open(presetFault('model-lying'));
      const body = bodyOf(api, 'reading', READ_PROMPT, false);
      const response = await fetchIt(URL_OF[api], { method: 'POST', body });
      const form = readingSchema.parse(JSON.parse(textOf(api, await response.text())));
      expect(form.options).toMatchObject([{ value: INVENTED.name }]);
      expect(form.teamSize?.value).toBe(4_000);
    },
  );
});
