/** A cell as a spreadsheet or a CSV file has it. */
export interface TableCell {
  readonly text: string;
  /** Why it cannot be taken as it is, and what to do about it. */
  readonly problem?: { readonly reason: string; readonly remedy: string };
}
export interface TableRow {
  /** As the spreadsheet counts it, from 1. */
  readonly at: number;
  readonly cells: readonly TableCell[];
}
/** A sheet of a workbook, or a CSV file, before anybody knows what it is about. */
export interface Table {
  /** The sheet's name, or the file's. */
  readonly title: string;
  readonly rows: readonly TableRow[];
}
