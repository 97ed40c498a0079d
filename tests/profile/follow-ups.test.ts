import { describe, expect, it } from 'vitest';
import { readRequest } from '../../src/profile/read-request.ts';
import { BOT_SPEAKER } from '../../src/request/request.ts';
import { catalog, read, values } from './read.ts';

describe('follow-ups', () => {
  it('remembers what was said and marks it as remembered', () => {
    const { requirements } = read('4 python devs, crud with admin', 'and 300 rps');
    expect(requirements.teamSize).toMatchObject({ value: 4, origin: 'remembered' });
    expect(requirements.load.rps).toMatchObject({ value: 300, origin: 'stated' });
  });

  it('corrects a number', () => {
    expect(read('we are three, ruby', 'make it 7').requirements.teamSize?.value).toBe(7);
    expect(read('api, p95 under 30ms', 'sorry, 300').requirements.load.p95Ms?.value).toBe(300);
  });

  it('adds to and takes from an open comparison', () => {
    expect(read('django vs laravel for a shop', 'add rails').compared).toEqual([
      'django',
      'laravel',
      'rails',
    ]);
    expect(read('django vs laravel vs rails', 'without laravel').compared).toEqual(['django', 'rails']);
  });

  it('takes a need, a platform and a priority back', () => {
    expect(values(read('ts api with openapi and auth', 'forget auth').requirements.needs)).toEqual([
      'openapi',
    ]);
    expect(values(read('python on lambda', 'not lambda, kubernetes').requirements.platforms)).toEqual([
      'kubernetes',
    ]);
    expect(read('6 java devs, hiring 5 people', 'drop hiring').requirements.priorities.hiring?.value).toBe(
      'ignore',
    );
  });

  it('puts a name asked for afterwards up against the earlier leader', () => {
    const reading = read('3 python devs, internal crud tool', 'and Go?');
    expect(reading.behaviour).toBe('compare');
    expect(reading.againstLeader).toBe(true);
  });

  it('keeps the topic of a fact question', () => {
    const reading = read('which version of rails is supported?', 'and django?');
    expect(reading).toMatchObject({ behaviour: 'explain', topic: 'lifecycle', named: ['django'] });
  });

  it('reads no requirement from the words of the bot', () => {
    const reading = readRequest(
      {
        id: 't',
        source: 'mention',
        text: 'so?',
        thread: [
          { speaker: 'ana', text: 'shop, 3 php devs' },
          { speaker: BOT_SPEAKER, text: 'Laravel fits best. Assumed: 5 Java devs, no Ruby.' },
        ],
        today: '2026-11-20',
      },
      catalog,
    );
    expect(reading.requirements.teamSize?.value).toBe(3);
    expect(reading.requirements.excludedLanguages).toEqual([]);
  });

  it('keeps a language ruled out when a question of fact follows', () => {
    const { requirements } = read('no java please, rest api', 'does spring support graphql?');
    expect(values(requirements.excludedLanguages)).toEqual(['java']);
  });

  it('drops everything said before "forget all that"', () => {
    const { requirements } = read(
      'team of 5 java devs, must have graphql',
      'forget all that. go api for 2 devs',
    );
    expect(requirements.teamSize).toMatchObject({ value: 2, origin: 'stated' });
    expect(values(requirements.needs)).toEqual([]);
    expect(requirements.teamLanguages.map((entry) => entry.value.id)).toEqual(['go']);
  });
});
