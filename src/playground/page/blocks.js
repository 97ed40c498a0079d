import { element, outsideLink } from './dom.js';
import { isConfirmed } from './is-confirmed.js';
import { markdownNodes } from './markdown.js';
import { mrkdwnNodes } from './mrkdwn.js';
import { richTextNodes } from './rich-text.js';

/**
 * Block Kit blocks as nodes. `names` turns ids into names; `click` is called with `{actionId, blockId, value}`,
 * when the person confirmed what asks to be confirmed.
 * A block this page does not know is shown as its JSON, with a label: never as nothing.
 */
export function blockNodes(blocks, names, click) {
  return blocks.map((block, index) => {
    const blockId = block.block_id ?? `block-${index}`;
    const press = (part, position, value) => {
      if (!isConfirmed(part.confirm)) return false;
      click({ blockId, actionId: part.action_id ?? `action-${index}-${position}`, value });
      return true;
    };
    return blockNode(block, names, press);
  });
}

function blockNode(block, names, press) {
  switch (block.type) {
    case 'header':
      return element('h3', { class: 'block-header' }, block.text.text);
    case 'section':
      return sectionNode(block, names, press);
    case 'rich_text':
      return element('div', { class: 'block' }, richTextNodes(block.elements, names));
    case 'context':
      return element(
        'div',
        { class: 'block context' },
        block.elements.map((part) => contextPart(part, names)),
      );
    case 'divider':
      return element('hr');
    case 'table':
    case 'data_table':
      return tableNode(block, names);
    case 'actions':
      return element(
        'div',
        { class: 'block buttons' },
        block.elements.map((part, position) => actionNode(part, position, press)),
      );
    case 'context_actions':
      return element(
        'div',
        { class: 'block buttons' },
        block.elements.flatMap((part, position) => contextActionNodes(part, position, press)),
      );
    case 'markdown':
      return element('div', { class: 'block markdown' }, markdownNodes(block.text));
    default:
      return unknownNode(block, 'block');
  }
}

function sectionNode(block, names, press) {
  return element(
    'div',
    { class: 'block section' },
    block.text === undefined ? undefined : element('div', { class: 'words' }, textNodes(block.text, names)),
    block.fields === undefined
      ? undefined
      : element(
          'div',
          { class: 'fields' },
          block.fields.map((field) => element('div', { class: 'words' }, textNodes(field, names))),
        ),
    block.accessory === undefined ? undefined : accessoryNode(block.accessory, press),
  );
}

function accessoryNode(part, press) {
  return part.type === 'image' ? imageNode(part) : actionNode(part, 0, press);
}

function contextPart(part, names) {
  return part.type === 'image'
    ? imageNode(part)
    : element('span', { class: 'words' }, textNodes(part, names));
}

/** Pictures of other sites are not loaded: this page asks nobody but its own machine for anything. */
function imageNode(part) {
  const label = `Image: ${part.alt_text}`;
  return part.image_url === undefined ? element('span', {}, label) : outsideLink(part.image_url, label);
}

function textNodes(text, names) {
  return text.type === 'mrkdwn' ? mrkdwnNodes(text.text, names) : [text.text];
}

function actionNode(part, position, press) {
  if (part.type === 'button') {
    const kind = part.style === undefined ? 'button' : `button ${part.style}`;
    const attributes = { type: 'button', class: kind, 'aria-label': part.accessibility_label };
    return element('button', { ...attributes, onclick: () => press(part, position) }, part.text.text);
  }
  if (part.type === 'static_select' || part.type === 'overflow' || part.type === 'radio_buttons') {
    const label = part.placeholder?.text ?? 'Choose';
    const choose = ({ target }) => {
      if (target.value !== '' && !press(part, position, target.value)) target.value = '';
    };
    return element(
      'select',
      { 'aria-label': label, onchange: choose },
      element('option', { value: '' }, label),
      (part.options ?? []).map((option) => element('option', { value: option.value }, option.text.text)),
    );
  }
  return unknownNode(part, 'element');
}

function contextActionNodes(part, position, press) {
  if (part.type === 'icon_button') {
    // Its words instead of its icon: they need no picture, and say what the icon leaves to be guessed.
    const attributes = { type: 'button', class: 'quiet later', 'aria-label': part.accessibility_label };
    return [element('button', { ...attributes, onclick: () => press(part, position) }, part.text.text)];
  }
  if (part.type !== 'feedback_buttons') return [unknownNode(part, 'element')];
  return [part.positive_button, part.negative_button].map((button) =>
    element(
      'button',
      {
        type: 'button',
        class: 'button',
        'aria-label': button.accessibility_label,
        onclick: () => press(part, position, button.value),
      },
      button.text.text,
    ),
  );
}

function tableNode(block, names) {
  const [head = [], ...rows] = block.rows;
  const caption = block.caption ?? 'Table';
  return element(
    'div',
    { class: 'table', role: 'region', 'aria-label': caption, tabindex: '0' },
    element(
      'table',
      {},
      block.caption === undefined ? undefined : element('caption', {}, block.caption),
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          head.map((cell, column) => cellNode('th', cell, column, block, names)),
        ),
      ),
      element(
        'tbody',
        {},
        rows.map((row) =>
          element(
            'tr',
            {},
            row.map((cell, column) => cellNode(column === 0 ? 'row' : 'td', cell, column, block, names)),
          ),
        ),
      ),
    ),
  );
}

function cellNode(kind, cell, column, block, names) {
  const align = block.column_settings?.[column]?.align ?? 'left';
  const scope = kind === 'th' ? 'col' : kind === 'row' ? 'row' : undefined;
  return element(kind === 'td' ? 'td' : 'th', { scope, class: `align-${align}` }, cellNodes(cell, names));
}

function cellNodes(cell, names) {
  if (cell.type === 'rich_text') return richTextNodes(cell.elements, names);
  return [cell.text ?? String(cell.value ?? '')];
}

function unknownNode(value, kind) {
  return element(
    'figure',
    { class: 'block unknown' },
    element('figcaption', {}, `${kind} “${value.type}”, which this page does not draw`),
    element('pre', { tabindex: '0' }, JSON.stringify(value, null, 2)),
  );
}
