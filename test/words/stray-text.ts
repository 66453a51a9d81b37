import { type ESTree, parseSync, Visitor } from 'vite';
import { isPhraseKey } from '../../core/words/say.ts';

/** Attributes and properties whose text a person sees or hears. */
const shown = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'description',
  'error',
  'group',
  'label',
  'legend',
  'nothingFound',
  'placeholder',
  'summary',
  'title',
]);

/** The symbol of a count, the same in every language. */
const symbols = new Set(['n']);

const isWords = (text: string) => /\p{L}/u.test(text) && !symbols.has(text) && !isPhraseKey(text);

/** The texts that an expression may show. What a call gives is not looked into: `say('…')` is how words come in. */
function textsOf(node: ESTree.Node | null): readonly string[] {
  switch (node?.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [node.value] : [];
    case 'TemplateLiteral':
      return node.quasis.map(({ value }) => value.cooked ?? value.raw);
    case 'ConditionalExpression':
      return [...textsOf(node.consequent), ...textsOf(node.alternate)];
    case 'LogicalExpression':
    case 'BinaryExpression':
      return [...textsOf(node.left), ...textsOf(node.right)];
    case 'JSXExpressionContainer':
      return textsOf(node.expression);
    default:
      return [];
  }
}

/** Text with letters that a window's source would show to a person without asking the catalogue for it. */
export function strayText(fileName: string, source: string): readonly string[] {
  const found: string[] = [];
  const take = (texts: readonly string[]) => found.push(...texts.map((text) => text.trim()).filter(isWords));
  const { program, errors } = parseSync(fileName, source, { lang: 'tsx' });
  if (errors.length > 0) throw new Error(`${fileName}: ${errors[0]?.message}`);
  const children = (node: { readonly children: readonly ESTree.Node[] }) => {
    for (const child of node.children) {
      if (child.type === 'JSXText') take([child.value]);
      else if (child.type === 'JSXExpressionContainer') take(textsOf(child));
    }
  };
  new Visitor({
    JSXElement: children,
    JSXFragment: children,
    JSXAttribute({ name, value }) {
      if (name.type === 'JSXIdentifier' && shown.has(name.name)) take(textsOf(value));
    },
    Property({ key, value }) {
      const name = key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : '';
      if (shown.has(name)) take(textsOf(value));
    },
  }).visit(program);
  return found;
}
