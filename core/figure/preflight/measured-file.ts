/** What an exported file says of itself, measured on its bytes. */
export interface MeasuredFile {
  readonly widthMm: number;
  readonly heightMm: number;
  /** Dots per inch of a bitmap, null for vector marks. */
  readonly dpi: number | null;
  /** The smallest type in points; null where type is drawn into a bitmap. */
  readonly smallestType: number | null;
  /** The typefaces by name, and whether each is in the file; [] where type is drawn into a bitmap. */
  readonly fonts: readonly { readonly name: string; readonly embedded: boolean }[];
  readonly colour: 'rgb' | 'rgb-transparent' | 'other';
}
