import { constants } from 'node:buffer';

/** The longest text there can be in one piece: a larger sheet would be dropped by the spreadsheet library without a word. */
export const largestText = constants.MAX_STRING_LENGTH;

/** What a workbook may unpack to in all, in bytes. Reading takes about ten times as much memory. */
export const largestUnpacked = 1_000_000_000;

/** A workbook has tens of parts, a few hundred with many pictures. */
export const mostParts = 10_000;

/** A sheet of numbers packs 3 to 10 times, one that repeats itself up to about 100 times; deflate's limit is 1,032 times. */
export const largestRatio = 300;

/** Below this size, in bytes, a high ratio harms nobody. */
export const ratioMattersFrom = 50_000_000;

/** No spreadsheet has a row after this one. A cell that says so would have every row before it walked. */
export const mostRows = 1_048_576;

/** More positions than this, empty ones with them, in one sheet cannot be walked in reasonable time. */
export const mostPositions = 50_000_000;

/** OpenDocument writes a cell once and how often it repeats: a few bytes could ask for more cells than memory holds. */
export const mostRepeatedCells = 5_000_000;

/** Bytes as whole megabytes, for people. */
export function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1_000_000);
}
