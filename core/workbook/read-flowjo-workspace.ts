import { ExplainedError } from '../words/explained-error.ts';
import { type XmlElement, xmlElements } from './xml-elements.ts';

/** The header of a workspace's table: a population's path from its sample on, parted by backslashes, since names of gates hold slashes. */
const header = ['Full path', 'Count', '% of parent'] as const;

/**
 * Reads the gated populations of a FlowJo workspace (.wsp, FlowJo 10) as a table: a row for each sample and each population in it, Boolean ones
 * too, with its count and its share of the population above. Gates, transformations and intensities are not read; a population
 * that FlowJo has not counted has neither number.
 * Throws ExplainedError `workbook.xml` for another XML document, `workbook.damaged` for one that is cut or not well formed.
 */
export function readFlowjoWorkspace(text: string, file: string): string[][] {
  const root = xmlElements(text);
  if (root === null) throw new ExplainedError('workbook.damaged', { file });
  if (root.name !== 'Workspace') throw new ExplainedError('workbook.xml', { file });
  const rows: string[][] = [[...header]];
  for (const list of within(root, 'SampleList')) {
    for (const sample of within(list, 'Sample')) for (const node of within(sample, 'SampleNode')) addSample(node, rows);
  }
  return rows;
}

function addSample(node: XmlElement, rows: string[][]): void {
  const name = nameOf(node).replaceAll('\\', '/');
  const count = countOf(node);
  rows.push([name, count === null ? '' : String(count), '']);
  addPopulations(node, name, count, rows);
}

/** The populations right under a node, whatever kind of node they are, each followed by those under it. */
function addPopulations(node: XmlElement, path: string, parent: number | null, rows: string[][]): void {
  for (const below of within(node, 'Subpopulations')) {
    for (const population of elementsOf(below)) {
      if (population.name === 'Statistic' || !population.attributes.has('name')) continue;
      const count = countOf(population);
      const own = `${path}\\${nameOf(population).replaceAll('\\', '/')}`;
      const share = count === null || parent === null || parent === 0 ? '' : shareOf(count, parent);
      rows.push([own, count === null ? '' : String(count), share]);
      addPopulations(population, own, count, rows);
    }
  }
}

/** A share in percent, without the binary noise of the division. */
function shareOf(count: number, parent: number): string {
  return String(Number(((100 * count) / parent).toPrecision(15)));
}

/** FlowJo writes -1 for what it has not counted. */
function countOf({ attributes }: XmlElement): number | null {
  const text = attributes.get('count') ?? '';
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}

function nameOf({ attributes }: XmlElement): string {
  return (attributes.get('name') ?? '').trim();
}

function elementsOf(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

function within(element: XmlElement, name: string): readonly XmlElement[] {
  return elementsOf(element).filter((child) => child.name === name);
}
