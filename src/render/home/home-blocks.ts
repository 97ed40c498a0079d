import { shorten } from '../../narrate/shorten.ts';
import { fitted, plain } from '../forms/view.ts';
import { LIMITS } from '../limits.ts';
import type { Button, PlainText, RichTextLeaf } from '../message.ts';
import { isLinkable } from '../sources-section.ts';
import { oneLine } from '../visible-text.ts';

/** A channel by its id: Slack shows its name. */
type ChannelLeaf = { type: 'channel'; channel_id: string; style?: { bold: true } };
export type HomeLeaf = RichTextLeaf | ChannelLeaf;
type HomeSection = { type: 'rich_text_section'; elements: HomeLeaf[] };

/** The blocks of the home. */
export type HomeBlock =
  | { type: 'header'; text: PlainText }
  | { type: 'section'; text: PlainText }
  | { type: 'context'; elements: PlainText[] }
  | { type: 'divider' }
  | { type: 'actions'; elements: Button[] }
  | {
      type: 'rich_text';
      elements: (HomeSection | { type: 'rich_text_list'; style: 'bullet'; elements: HomeSection[] })[];
    };

export const header = (text: string): HomeBlock => ({ type: 'header', text: fitted(text, LIMITS.header) });
export const paragraph = (text: string): HomeBlock => ({ type: 'section', text: plain(text) });
export const note = (text: string): HomeBlock => ({ type: 'context', elements: [plain(text)] });
export const button = (action: string, text: string): Button => ({
  type: 'button',
  text: fitted(text, LIMITS.buttonText),
  action_id: action,
  value: action,
});

export const words = (text: string): HomeLeaf => ({ type: 'text', text });
export const bold = (text: string): HomeLeaf => ({ type: 'text', text, style: { bold: true } });
export const code = (text: string): HomeLeaf => ({ type: 'text', text, style: { code: true } });
export const channelName = (id: string): HomeLeaf => ({
  type: 'channel',
  channel_id: id,
  style: { bold: true },
});

/** People's words on one line, at most `most` characters; Slack takes no empty text. */
export const said = (text: string, most: number): string => shorten(oneLine(text), most) || '…';

/** The same as a link where there is an address that can be one. */
export const linked = (text: string, url: string | null): HomeLeaf =>
  url !== null && isLinkable(url) ? { type: 'link', url, text } : words(text);

/** A list under a line of its own. */
export const listUnder = (title: readonly HomeLeaf[], items: readonly HomeLeaf[][]): HomeBlock => ({
  type: 'rich_text',
  elements: [
    ...(title.length === 0 ? [] : [{ type: 'rich_text_section' as const, elements: [...title] }]),
    ...(items.length === 0
      ? []
      : [
          {
            type: 'rich_text_list' as const,
            style: 'bullet' as const,
            elements: items.map((elements) => ({ type: 'rich_text_section' as const, elements })),
          },
        ]),
  ],
});
