import type { Catalog } from '../catalog/catalog.ts';
import type { GateResult } from '../score/ranking.ts';
import { platformsAsked } from './constraint-words.ts';
import type { Messages } from './messages/messages.ts';
import { clause } from './words.ts';

/** What nobody could check. The engine words it in English; in other languages it is told by its kind. */
export const doubtWords = (
  { gate, reason, asked }: GateResult,
  catalog: Catalog,
  messages: Messages,
): string => {
  if (messages.lang === 'en') return clause(reason);
  switch (gate) {
    case 'support-until': {
      const [written, horizon] = reason.match(/\d{4}-\d{2}-\d{2}/g) ?? [];
      if (written === undefined) return clause(reason);
      return horizon === undefined
        ? messages.say('watch.check.no-support-end', { horizon: written })
        : messages.say('watch.check.support', { written, horizon });
    }
    case 'native-binary':
      return messages.say('watch.check.native-binary');
    case 'platform':
      return messages.say('watch.check.platform', { platforms: platformsAsked(asked, catalog, messages) });
    case 'house-rule':
    case 'excluded-framework':
    case 'excluded-language':
    case 'must-language':
    case 'named':
    case 'static-types':
      return clause(reason);
  }
};
