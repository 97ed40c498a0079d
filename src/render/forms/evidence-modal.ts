import type { Answer } from '../../answer.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { EvidenceFact } from '../../evidence/evidence.ts';
import { datedWords } from '../../narrate/dated-words.ts';
import { factPhrase } from '../../narrate/fact-words.ts';
import { type Messages, messagesIn } from '../../narrate/messages/messages.ts';
import { nameOf } from '../../narrate/names.ts';
import { shorten } from '../../narrate/shorten.ts';
import { READABLE } from '../limits.ts';
import type { RichTextLeaf } from '../message.ts';
import { isLinkable } from '../sources-section.ts';
import { oneLine } from '../visible-text.ts';
import { type ModalView, modal, note, paragraph, type ViewBlock } from './view.ts';

/** Facts that one modal shows: each takes a block, and Slack takes a hundred of them. */
const MOST_FACTS = 90;

const checkedWords = (fact: EvidenceFact, { say }: Messages): string => {
  if (fact.checkedHow === 'unchecked') return say('label.not-checked');
  // Of a figure that an article quotes the article was read, and not the source that is named here.
  const isQuoted = fact.dated.includes('quoted from an article');
  return fact.checkedOn === null || isQuoted ? '' : say('label.read-on', { date: fact.checkedOn });
};

const sourceLeaf = ({ sourceName, sourceId, sourceUrl }: EvidenceFact): RichTextLeaf => {
  const text = shorten(oneLine(sourceName) || sourceId, READABLE.note);
  return sourceUrl !== null && isLinkable(sourceUrl)
    ? { type: 'link', url: sourceUrl, text }
    : { type: 'text', text };
};

/** Whom and what a fact is about with its value and standing; below it the source, its date and how it was checked. */
const factBlock = (fact: EvidenceFact, catalog: Catalog, messages: Messages): ViewBlock => {
  const { say } = messages;
  const standing = datedWords(fact, messages);
  const checked = checkedWords(fact, messages);
  // A standing that says the same already is not told twice.
  const details = [
    say('label.as-of', { date: fact.asOf }),
    ...(checked === '' || standing.includes(checked) ? [] : [checked]),
  ];
  const name = say('label.colon', { label: oneLine(nameOf(fact.subject, catalog)) });
  return {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_section',
        elements: [
          { type: 'text', text: name, style: { bold: true } },
          { type: 'text', text: `${shorten(oneLine(factPhrase(fact, catalog, messages)), READABLE.line)}\n` },
          sourceLeaf(fact),
          { type: 'text', text: messages.row(['', ...details]) },
        ],
      },
    ],
  };
};

/** The facts behind a ranking, each with its source, its date and how it was checked; says how many are left out. */
export const evidenceModal = (answer: Answer, catalog: Catalog): ModalView => {
  const messages = messagesIn(answer.reading.lang);
  const { say } = messages;
  const { facts } = answer.evidence;
  const left = facts.length - MOST_FACTS;
  return modal(messages, {
    id: 'show_evidence',
    title: say('button.evidence'),
    metadata: '',
    blocks: [
      paragraph(say(facts.length === 0 ? 'evidence.none' : 'evidence.intro')),
      ...facts.slice(0, MOST_FACTS).map((fact) => factBlock(fact, catalog, messages)),
      ...(left > 0 ? [note(say('evidence.more', { count: left }))] : []),
      note(say('footer.dataset', { version: answer.dataset.version, date: answer.dataset.asOf })),
    ],
  });
};
