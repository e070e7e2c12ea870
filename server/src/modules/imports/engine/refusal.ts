import { NamedFailure } from '../../../neo4j/local/errors.ts';

/** What a file may hold that we cannot take as it is: said so that somebody can put it right. */
export interface Refusal {
  /** Where in the file: a row as a spreadsheet counts them, or the number of an item in a list. */
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
  readonly remedy: string;
  /** ROW: nothing of the row was taken. FIELD: the rest of it was. */
  readonly extent: 'ROW' | 'FIELD';
}

/** Thrown by a column's reader for a value it cannot take. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly remedy: string;
  constructor(reason: string, remedy: string) {
    super(reason);
    this.remedy = remedy;
  }
}

/** Why a file cannot be imported at all, or an import cannot be started or undone. */
export class ImportError extends NamedFailure {
  override readonly name = 'ImportError';
  readonly code = 'IMPORT';
}

/** The value as a message shows it: not endless. */
export function shown(value: string): string {
  return value.length > 80 ? `${value.slice(0, 80)}…` : value;
}
