import { element, outsideLink } from './dom.js';

/** The containers of a rich_text block or table cell as nodes. */
export function richTextNodes(containers, names) {
  return (containers ?? []).map((container) => containerNode(container, names));
}

function containerNode(container, names) {
  const leaves = () => (container.elements ?? []).map((leaf) => leafNode(leaf, names));
  switch (container.type) {
    case 'rich_text_section':
      return element('p', { class: 'rich' }, leaves());
    case 'rich_text_quote':
      return element('blockquote', { class: 'rich' }, leaves());
    case 'rich_text_preformatted':
      return element('pre', { class: 'rich', tabindex: '0' }, leaves());
    case 'rich_text_list': {
      const items = (container.elements ?? []).map((item) =>
        element(
          'li',
          {},
          (item.elements ?? []).map((leaf) => leafNode(leaf, names)),
        ),
      );
      const indent = Math.min(8, Number(container.indent ?? 0));
      return element(container.style === 'ordered' ? 'ol' : 'ul', { class: `rich indent-${indent}` }, items);
    }
    default:
      return element('pre', { class: 'unknown' }, JSON.stringify(container, null, 2));
  }
}

function leafNode(leaf, names) {
  return styledNode(plainLeaf(leaf, names), leaf.style ?? {});
}

function plainLeaf(leaf, names) {
  const mention = (text) => element('span', { class: 'mention' }, text);
  switch (leaf.type) {
    case 'text':
      return leaf.text;
    case 'link':
      return outsideLink(leaf.url, leaf.text);
    case 'user':
      return mention(`@${names.user(leaf.user_id)}`);
    case 'channel':
      return mention(`#${names.channel(leaf.channel_id)}`);
    case 'broadcast':
      return mention(`@${leaf.range}`);
    case 'emoji':
      return `:${leaf.name}:`;
    case 'date':
      return leaf.fallback ?? new Date(leaf.timestamp * 1000).toLocaleString();
    default:
      return element('code', { class: 'unknown' }, JSON.stringify(leaf));
  }
}

function styledNode(node, style) {
  let styled = node;
  if (style.code) styled = element('code', {}, styled);
  if (style.bold) styled = element('strong', {}, styled);
  if (style.italic) styled = element('em', {}, styled);
  if (style.strike) styled = element('s', {}, styled);
  return styled;
}
