import type { Catalog } from '../../catalog/catalog.ts';
import type { Messages } from '../../narrate/messages/messages.ts';
import { VIEW_LIMITS } from '../forms/view.ts';
import { momentWords } from '../profile/profile-words.ts';
import { aboutBlocks } from './about-blocks.ts';
import { datasetBlocks } from './dataset-blocks.ts';
import { datasetFigures } from './dataset-figures.ts';
import { feedbackBlocks } from './feedback-blocks.ts';
import { type HomeBlock, note, paragraph } from './home-blocks.ts';
import type { HomeKept } from './home-content.ts';
import { recentBlocks } from './recent-blocks.ts';
import { teamBlocks } from './team-blocks.ts';

/** The app's home as Slack takes it. */
export type HomeView = { type: 'home'; blocks: HomeBlock[] };

const keptBlocks = (kept: HomeKept, catalog: Catalog, messages: Messages): HomeBlock[] => {
  switch (kept.kind) {
    case 'loading':
      return [paragraph(messages.say('home.loading'))];
    case 'trouble':
      return [paragraph(messages.say('home.trouble'))];
    case 'nothing':
      return [];
    case 'known':
      return [
        ...teamBlocks(kept.team, catalog, messages),
        ...recentBlocks(kept, messages),
        ...(kept.feedback === null ? [] : feedbackBlocks(kept.feedback, messages)),
      ];
  }
};

/** The home of one person: what the bot does, how fresh its figures are, and what they may see of what is kept. */
export const homeView = (
  kept: HomeKept,
  { catalog, now, messages }: { catalog: Catalog; now: Date; messages: Messages },
): HomeView => {
  const today = now.toISOString().slice(0, 10);
  const blocks = [
    ...aboutBlocks(messages),
    ...datasetBlocks(datasetFigures(catalog, today), messages),
    ...keptBlocks(kept, catalog, messages),
    note(messages.say('home.as-of', { moment: momentWords(now.getTime()) })),
  ];
  return { type: 'home', blocks: blocks.slice(0, VIEW_LIMITS.blocks) };
};
