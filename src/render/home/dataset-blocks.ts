import type { Messages } from '../../narrate/messages/messages.ts';
import type { DatasetFigures } from './dataset-figures.ts';
import { type HomeBlock, header, note, paragraph } from './home-blocks.ts';

/** How fresh the figures are that answers rest on. */
export const datasetBlocks = (figures: DatasetFigures, { say, sentences }: Messages): HomeBlock[] => {
  const { version, asOf, frameworks, sources, facts, old, closed } = figures;
  return [
    header(say('home.data')),
    paragraph(
      sentences([
        say('home.data.size', { version, date: asOf, frameworks, sources, facts }),
        say('home.data.age', { old }),
        closed === 0 ? '' : say('home.data.closed', { closed }),
      ]),
    ),
    note(say('home.data.list')),
  ];
};
