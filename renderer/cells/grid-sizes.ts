/** Of the grid, in pixels: a row, a column, the row numbers, the column letters. */
export const rowHeight = 24;
export const columnWidth = 112;
export const numbersWidth = 56;
export const headHeight = 24;
