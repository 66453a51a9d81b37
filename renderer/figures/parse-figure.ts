/** A drawn figure as a picture for the page, and the size it is printed at in millimetres. */
export interface ParsedFigure {
  readonly picture: SVGSVGElement;
  readonly widthMm: number;
  readonly heightMm: number;
}

const active = 'script, foreignObject, style, iframe, image, use, a, animate, set';

function millimetres(element: Element, name: string): number | null {
  const length = element.getAttribute(name)?.match(/^(\d+(?:\.\d+)?)mm$/)?.[1];
  return length === undefined ? null : Number(length);
}

/**
 * Reads a figure's SVG into an element of the page. It is parsed, never written into the page as text, and whatever could act
 * or fetch is taken out: a figure consists of shapes and text. Null if it is not an SVG with a size in millimetres.
 */
export function parseFigure(text: string): ParsedFigure | null {
  const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
  const root = parsed.documentElement;
  if (parsed.querySelector('parsererror') !== null || root.localName !== 'svg') return null;
  const widthMm = millimetres(root, 'width');
  const heightMm = millimetres(root, 'height');
  if (widthMm === null || heightMm === null) return null;
  for (const element of root.querySelectorAll(active)) element.remove();
  for (const element of [root, ...root.querySelectorAll('*')]) {
    for (const name of element.getAttributeNames()) {
      if (/^on/i.test(name) || name === 'style' || name.endsWith('href')) element.removeAttribute(name);
    }
  }
  const picture = document.importNode(root, true);
  return picture instanceof SVGSVGElement ? { picture, widthMm, heightMm } : null;
}
