/**
 * An element with attributes, listeners (`onclick`) and children. Strings become text nodes, so that words
 * of people and bots can never become markup.
 */
export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? '' : String(value));
  }
  append(node, children);
  return node;
}

/** Adds nodes and strings; skips what is undefined. */
export function append(node, children) {
  for (const child of children.flat(Infinity)) {
    if (child !== undefined && child !== null) node.append(child);
  }
}

/** A link that leaves the page, or its text alone when the address is not an ordinary one. */
export function outsideLink(address, label) {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return element('span', {}, label ?? address);
  const attributes = { href: url.href, target: '_blank', rel: 'noopener noreferrer' };
  return element('a', attributes, label ?? address);
}

/**
 * Makes the container's children match the items, keeping the nodes whose item did not change: focus stays
 * where it is, and a screen reader hears only what is new.
 */
export function syncChildren(container, items, keyOf, draw) {
  const before = new Map([...container.children].map((node) => [node.dataset.key, node]));
  const wanted = items.map((item) => {
    const key = keyOf(item);
    const drawing = JSON.stringify(item);
    const old = before.get(key);
    if (old !== undefined && old.drawing === drawing) return old;
    const node = draw(item);
    node.dataset.key = key;
    node.drawing = drawing;
    return node;
  });
  for (const node of [...container.children]) {
    if (!wanted.includes(node)) node.remove();
  }
  for (const [index, node] of wanted.entries()) {
    if (container.children[index] !== node) container.insertBefore(node, container.children[index] ?? null);
  }
}
