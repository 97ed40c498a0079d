import { EXAMPLES } from '../../narrate/hints.ts';
import type { MessageKey, Messages } from '../../narrate/messages/messages.ts';
import { HOME_REFRESH } from './home-actions.ts';
import { button, code, type HomeBlock, header, listUnder, words } from './home-blocks.ts';

const LINES = ['home.about.rank', 'home.about.sources', 'home.about.go-on'] as const satisfies MessageKey[];

/** What people type, which is the same in every language, and what comes of it. */
const COMMANDS = [
  ['/stack-compare …', 'home.command.ask'],
  ['@stack-compare …', 'home.command.mention'],
  ['/stack-compare private: …', 'home.command.private'],
  ['/stack-compare profile', 'home.command.profile'],
  ['/stack-compare decisions', 'home.command.decisions'],
  ['/stack-compare sources', 'home.command.sources'],
  ['/stack-compare help', 'home.command.help'],
] as const satisfies (readonly [string, MessageKey])[];

/** What the bot can do, what to type, and the button that looks again. */
export const aboutBlocks = ({ say }: Messages): HomeBlock[] => [
  header(say('home.title')),
  listUnder(
    [],
    LINES.map((line) => [words(say(line))]),
  ),
  listUnder(
    [words(say('home.try'))],
    EXAMPLES.map((example) => [code(example)]),
  ),
  listUnder(
    [words(say('home.commands'))],
    COMMANDS.map(([typed, key]) => [code(typed), words(` ${say(key)}`)]),
  ),
  { type: 'actions', elements: [button(HOME_REFRESH, say('home.refresh'))] },
];
