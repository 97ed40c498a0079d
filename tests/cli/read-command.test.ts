import { describe, expect, it } from 'vitest';
import { command } from '../../src/cli/command.ts';
import { readCommand } from '../../src/cli/read-command.ts';
import { tellUsage } from '../../src/cli/tell-usage.ts';
import { usageOf } from '../../src/cli/usage-of.ts';

const BAKE = command({
  call: 'npm run --silent bake',
  ways: ['-- [--hot] [--for NAME] [--with THING ...]', '-- [bread|cake]'],
  does: 'Bakes.',
  flags: {
    hot: { type: 'boolean', does: 'serve it at once' },
    for: { type: 'string', value: 'NAME', does: 'who it is for' },
    with: {
      type: 'string',
      value: 'THING',
      multiple: true,
      does: `what goes in: ${'sugar '.repeat(20)}`,
    },
  },
  words: { bread: 'of wheat', cake: 'of nuts' },
  example: 'npm run --silent bake -- --hot cake',
  ends: 'Exit code: 0.',
});

const messageOf = (argv: string[], more: { words?: 'none'; isSecret?: true } = {}): string => {
  const read = readCommand(argv, { ...BAKE, ...more });
  return read.kind === 'bad' ? read.message : `no complaint: ${read.kind}`;
};

describe('readCommand', () => {
  it('gives flags, values and words', () => {
    const read = readCommand(['--for', 'Mira', '--with', 'a', 'cake', '--with=-b', '--hot'], BAKE);
    if (read.kind !== 'run') return expect.unreachable();
    expect([read.has('hot'), read.valueOf('for'), read.valuesOf('with'), read.words]).toEqual([
      true,
      'Mira',
      ['a', '-b'],
      ['cake'],
    ]);
  });

  it('gives nothing where nothing is asked', () => {
    const read = readCommand([], BAKE);
    if (read.kind !== 'run') return expect.unreachable();
    expect([read.has('hot'), read.valueOf('for'), read.valuesOf('with'), read.words]).toEqual([
      false,
      null,
      [],
      [],
    ]);
  });

  it('takes the last value of a flag that is given twice', () => {
    const read = readCommand(['--for', 'Mira', '--for', 'Kenji'], BAKE);
    expect(read.kind === 'run' && read.valueOf('for')).toBe('Kenji');
  });

  it.each([[['--help']], [['-h']], [['--hot', '--nothing', '--help']]])('helps with %j', (argv) => {
    expect(readCommand(argv, BAKE)).toEqual({ kind: 'help' });
  });

  it.each([
    [['--cold'], 'There is no flag --cold.'],
    [['--hott'], 'There is no flag --hott. Did you mean --hot?'],
    [['--ofr', 'x'], 'There is no flag --ofr. Did you mean --for?'],
    [['--hepl'], 'There is no flag --hepl. Did you mean --help?'],
    [['-x'], 'There is no flag -x.'],
    [['--hot=very'], '--hot takes no value.'],
    [['--help=me'], '--help takes no value.'],
    [['--for'], '--for needs a value: --for NAME.'],
    [['--for', '--hot'], '--for needs a value: --for NAME.'],
    [['pie'], 'There is no "pie", only bread, cake.'],
    [['toString'], 'There is no "toString", only bread, cake.'],
    [['--toString'], 'There is no flag --toString.'],
    [['--', '--hot'], 'There is no "--hot", only bread, cake.'],
    [['--a\u001b[31mb'], 'One of the flags cannot be read.'],
  ])('refuses %j: %s', (argv, message) => {
    expect(messageOf(argv)).toBe(message);
  });

  it('refuses words where there are only flags, and shows little of them', () => {
    expect(messageOf(['cake'], { words: 'none' })).toBe('"cake" is one word too many.');
    expect(messageOf(['a\nb'], { words: 'none' })).toBe('"a\\nb" is one word too many.');
    expect(messageOf(['x'.repeat(500)], { words: 'none' }).length).toBeLessThan(80);
  });

  it.each([[['postgres://u:pw@h/d']], [['--postgres://u:pw@h/d']], [['--form=postgres://u:pw@h/d']]])(
    'repeats nothing of %j where it may be a secret',
    (argv) => {
      const message = messageOf(argv, { words: 'none', isSecret: true });
      expect(message).not.toMatch(/^no complaint|pw/);
    },
  );
});

describe('the usage of a command', () => {
  it('says how it is called, what it does, its words and flags, an example, and how it ends', () => {
    expect(usageOf(BAKE)).toBe(
      [
        'Usage: npm run --silent bake -- [--hot] [--for NAME] [--with THING ...]',
        '       npm run --silent bake -- [bread|cake]',
        '',
        'Bakes.',
        '',
        '  bread         of wheat',
        '  cake          of nuts',
        '  --hot         serve it at once',
        '  --for NAME    who it is for',
        `  --with THING  what goes in:${' sugar'.repeat(13)}`,
        `               ${' sugar'.repeat(7)} `,
        '  --help        print this text',
        '',
        'Example: npm run --silent bake -- --hot cake',
        '',
        'Exit code: 0.',
        '',
      ].join('\n'),
    );
  });

  it('is said after help, and where it stands is complained after what is wrong', () => {
    const said: string[] = [];
    const streams = {
      say: (text: string) => said.push(text),
      complain: (text: string) => said.push(`! ${text}`),
    };
    expect(tellUsage({ kind: 'help' }, BAKE, streams)).toBe(0);
    expect(tellUsage({ kind: 'bad', message: 'It is cold.' }, BAKE, streams)).toBe(2);
    expect(said).toEqual([usageOf(BAKE), '! It is cold. For help: npm run --silent bake -- --help\n']);
  });
});
