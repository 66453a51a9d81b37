/** The terms of a line in which bars stand between them: `ALT | AST` gives two. */
export function listed(line: string): string[] {
  return line.split(' | ').map((term) => term.trim());
}
