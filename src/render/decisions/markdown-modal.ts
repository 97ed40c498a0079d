import { messagesIn } from '../../narrate/messages/messages.ts';
import { shorten } from '../../narrate/shorten.ts';
import { type ModalView, modal, paragraph, VIEW_LIMITS, type ViewBlock } from '../forms/view.ts';
import { LIMITS } from '../limits.ts';

/** Room for what stands above the text. */
const MOST_PIECES = VIEW_LIMITS.blocks - 10;

/** A text in pieces that a block holds, cut between lines where that can be. */
const piecesOf = (text: string): string[] => {
  const pieces: string[] = [];
  let piece = '';
  for (const line of text.split('\n')) {
    const whole = shorten(line, LIMITS.textObject);
    if (piece !== '' && piece.length + 1 + whole.length > LIMITS.textObject) {
      pieces.push(piece);
      piece = whole;
    } else piece = piece === '' ? whole : `${piece}\n${whole}`;
  }
  return piece === '' ? pieces : [...pieces, piece];
};

/** A decision's Markdown, to read and to copy. */
export const markdownModal = (id: string, fileName: string, markdown: string): ModalView => {
  const pieces = piecesOf(markdown);
  const shown = pieces.slice(0, MOST_PIECES).map((text): ViewBlock => {
    return {
      type: 'rich_text',
      elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text }] }],
    };
  });
  const isCut = pieces.length > shown.length;
  return modal(messagesIn('en'), {
    id: 'decision_markdown',
    title: `${id} as Markdown`,
    metadata: '',
    blocks: [
      paragraph(`Copy the text into ${fileName}.`),
      ...shown,
      ...(isCut ? [paragraph('The rest does not fit here.')] : []),
    ],
  });
};
