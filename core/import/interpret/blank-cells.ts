import { noteCell, type SheetTask } from './sheet-task.ts';

/** Empty cells where a value could stand, counted while a sheet is read. */
export class BlankCells {
  #row = 0;
  #column = 0;
  #count = 0;

  note(row: number, column: number): void {
    if (this.#count === 0) {
      this.#row = row;
      this.#column = column;
    }
    this.#count++;
  }

  /** Says how many there were and where the first is. */
  say(task: SheetTask): void {
    if (this.#count > 0) noteCell(task, 'info', 'import.blank-values', this.#row, this.#column, {}, this.#count);
  }
}
