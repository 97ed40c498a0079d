/** Just enough of a document to see what the page's renderers build: elements, attributes and text. */
export class FakeElement {
  readonly tag: string;
  readonly attributes = new Map<string, string>();
  readonly dataset: Record<string, string> = {};
  readonly listeners = new Map<string, (event: unknown) => void>();
  children: FakeElement[] = [];
  hidden = false;
  nodes: (FakeElement | string)[] = [];
  parent: FakeElement | undefined;

  constructor(tag: string) {
    this.tag = tag;
  }

  setAttribute(name: string, value: string): void {
    this.attributes.set(name, value);
  }

  addEventListener(name: string, listener: (event: unknown) => void): void {
    this.listeners.set(name, listener);
  }

  append(node: FakeElement | string): void {
    this.nodes.push(node);
    if (!(node instanceof FakeElement)) return;
    this.children.push(node);
    node.parent = this;
  }

  remove(): void {
    if (this.parent !== undefined)
      this.parent.children = this.parent.children.filter((child) => child !== this);
  }

  insertBefore(node: FakeElement, before: FakeElement | null): void {
    const rest = this.children.filter((child) => child !== node);
    const index = before === null ? rest.length : rest.indexOf(before);
    this.children = [...rest.slice(0, index), node, ...rest.slice(index)];
    node.parent = this;
  }

  get text(): string {
    return this.nodes.map((node) => (typeof node === 'string' ? node : node.text)).join('');
  }

  /** All elements of that tag below this one, in order. */
  all(tag: string): FakeElement[] {
    return this.children.flatMap((child) => [...(child.tag === tag ? [child] : []), ...child.all(tag)]);
  }
}

export const fakeDocument = { createElement: (tag: string): FakeElement => new FakeElement(tag) };
