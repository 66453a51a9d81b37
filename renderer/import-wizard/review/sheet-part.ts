/** The part of the review that shows a sheet, by the places of its file and of itself: names may hold anything, and ids may not. */
export function sheetPart(file: number, sheet: number): string {
  return `sheet-${file}-${sheet}`;
}
