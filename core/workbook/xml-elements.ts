/** An element of an XML document: its name, its attributes, what is in it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

/** A document deeper than this is no file of Prism or FlowJo. */
const deepest = 64;

const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/gy;
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

interface OpenElement {
  readonly name: string;
  readonly attributes: Map<string, string>;
  readonly children: (XmlElement | string)[];
}

/**
 * Reads the elements of an XML document; null for what is not well formed. Declarations of a document's own entities are not read, so that
 * a few bytes cannot stand for many.
 */
export function xmlElements(text: string): XmlElement | null {
  const open: OpenElement[] = [{ name: '', attributes: new Map(), children: [] }];
  token.lastIndex = 0;
  const start = text.startsWith('\ufeff') ? 1 : 0;
  token.lastIndex = start;
  let at = start;
  while (at < text.length) {
    const found = token.exec(text);
    if (found === null) return null;
    at = token.lastIndex;
    const [, cdata, closing, name, attributes, alone, words] = found;
    const last = open.at(-1);
    if (last === undefined) return null;
    if (words !== undefined) last.children.push(decoded(words));
    else if (cdata !== undefined) last.children.push(cdata);
    else if (name !== undefined && closing === '/') {
      if (open.length < 2 || last.name !== name) return null;
      open.pop();
    } else if (name !== undefined) {
      const element = { name, attributes: attributesOf(attributes ?? ''), children: [] };
      last.children.push(element);
      if (alone !== '/') open.push(element);
      if (open.length > deepest) return null;
    }
  }
  const [root] = open;
  const elements = root?.children.filter((child) => typeof child !== 'string') ?? [];
  return open.length === 1 && elements.length === 1 ? (elements[0] ?? null) : null;
}

function attributesOf(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name, double, single] of text.matchAll(attribute)) {
    if (name !== undefined) attributes.set(name, decoded(double ?? single ?? ''));
  }
  return attributes;
}

const named: ReadonlyMap<string, string> = new Map(
  Object.entries({ quot: '"', amp: '&', lt: '<', gt: '>', apos: "'" }),
);

function decoded(text: string): string {
  return text.replace(/&(#\d{1,7}|#x[\da-f]{1,6}|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return named.get(name) ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** The elements of this name directly within another. */
export function childrenNamed(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string').filter(({ name }) => names.includes(name));
}

/** All text within an element, whatever marks it up. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
