import { describe, expect, it } from 'vitest';
import { values } from '../read.ts';
import { readTrusted, readTurns, reasons, said, secondOf, TEAM } from './second.ts';

const PORTAL = 'the portal of 2019 was done on django';

describe('a name the rules left without a part', () => {
  it('runs today where the second reading says so, in our words', () => {
    const reading = readTrusted(PORTAL, { existing: [said('Django', 'DONE ON DJANGO')] });
    expect(reading.requirements.existing).toEqual([{ value: 'django', origin: 'stated', words: 'django' }]);
    expect(reading.added).toEqual([{ kind: 'existing', id: 'django', words: 'django' }]);
    expect(reading.notBelieved).toEqual([]);
  });

  it('is ruled out where the second reading says so', () => {
    const text = 'django and its friends leave me cold';
    const reading = readTrusted(text, {
      excludedFrameworks: [said('django', 'django and its friends leave me cold')],
    });
    expect(values(reading.requirements.excludedFrameworks)).toEqual(['django']);
    expect(reading.named).toEqual([]);
  });

  it('that is outside the dataset can be what runs today, and nothing else', () => {
    const text = 'adonisjs sits behind the old portal';
    const existing = readTrusted(text, { existing: [said('AdonisJS', 'adonisjs sits behind')] });
    expect(values(existing.requirements.existing)).toEqual(['adonisjs']);
    const options = readTrusted(text, { options: [said('AdonisJS', 'adonisjs')] });
    expect(options.requirements.options).toEqual([]);
    expect(reasons(options, 'options')).toEqual(['unknown-name']);
  });
});

describe('a name is not believed', () => {
  it.each([
    [
      'that nobody knows',
      'zumba sits behind it',
      { existing: [said('Zumba', 'zumba sits behind')] },
      'existing',
      'unknown-name',
    ],
    [
      'that the quote does not hold',
      PORTAL,
      { existing: [said('Rails', 'done on django')] },
      'existing',
      'name-not-in-quote',
    ],
    [
      'in another part than the rules gave it',
      'laravel or rails',
      { existing: [said('rails', 'rails')] },
      'existing',
      'read-otherwise',
    ],
    [
      'that the rules ruled out',
      'no rails',
      { options: [said('rails', 'rails')] },
      'options',
      'against-the-rules',
    ],
    [
      'as ruled out where the rules put it up',
      'laravel or rails',
      { excludedFrameworks: [said('rails', 'rails')] },
      'excludedFrameworks',
      'against-the-rules',
    ],
    [
      'both put up and ruled out',
      PORTAL,
      { existing: [said('django', 'django')], excludedFrameworks: [said('django', 'on django')] },
      'existing',
      'says-two-things',
    ],
    [
      'that a fact is asked about',
      'is rails still supported?',
      { options: [said('rails', 'rails')] },
      'options',
      'asked-about',
    ],
    [
      'in a turn that does not hold it',
      'rails it is',
      { existing: [said('rails', 'rails', 2)] },
      'existing',
      'no-such-turn',
    ],
  ])('%s', (_, text, over, field, reason) => {
    const reading = readTrusted(text, over);
    expect(reasons(reading, field)).toEqual([reason]);
    expect(reading.added).toEqual([]);
    expect(reading.requirements).toEqual(readTurns([`${TEAM} ${text}`], null).requirements);
  });

  it('where a language would rule out what the rules put up', () => {
    const reading = readTrusted('laravel or rails. our boss has a php phobia', {
      excludedLanguages: [said('php', 'php phobia')],
    });
    expect(reading.compared).toEqual(['laravel', 'rails']);
    expect(reasons(reading, 'excludedLanguages')).toHaveLength(1);
  });

  it('as a level of a language whose level the rules read', () => {
    const reading = readTurns(
      ['we are 6 python devs'],
      secondOf({
        teamSize: said(6, '6 python devs'),
        teamLanguages: [said({ id: 'python', level: 'expert' }, 'python devs')],
      }),
    );
    expect(reading.requirements.teamLanguages.map(({ value }) => value.level)).toEqual(['working']);
  });
});

describe('the turns of a second reading', () => {
  it('are counted from the end: it saw only the last ones', () => {
    const texts = ['hello all', TEAM, 'the portal was done on django', 'so what now'];
    const second = secondOf({
      turns: 3,
      teamSize: said(6, '6 python devs', 1),
      existing: [said('django', 'done on django', 2)],
    });
    const reading = readTurns(texts, second);
    expect(reading.requirements.existing).toMatchObject([{ value: 'django', origin: 'remembered' }]);
  });

  it('can take back what was added to an earlier one', () => {
    const second = secondOf({
      turns: 2,
      teamSize: said(6, '6 python devs'),
      teamLanguages: [said({ id: 'python', level: 'working' }, 'python devs')],
      needs: [said('mail', 'parents get word', 1)],
    });
    const first = `${TEAM} parents get word when a bus is late`;
    expect(values(readTurns([first, 'and 20 rps'], second).requirements.needs)).toContain('mail');
    const taken = readTurns([first, 'no emails please'], second);
    expect(values(taken.requirements.needs)).not.toContain('mail');
    expect(reasons(taken, 'needs')).toEqual(['against-the-rules']);
  });

  it('before "forget all that" count no more', () => {
    const second = secondOf({
      turns: 2,
      teamSize: said(2, '2 devs', 2),
      needs: [said('mail', 'parents get word', 1)],
    });
    const reading = readTurns(['parents get word', 'new project, forget all that. 2 devs'], second);
    expect(reasons(reading, 'needs')).toEqual(['taken-back']);
    expect(reading.requirements.needs).toEqual([]);
  });
});
