import type { Label } from '../neo4j/model.ts';
import { UserErrors } from '../user-errors.ts';

/** What an input may speak of: a record, or somebody who signs in. */
export type Referred = Label | 'Principal';

/** The record moved on since it was read: the payload gives it as it is now. */
export class StaleError extends UserErrors {
  readonly recordId: string;

  constructor(recordId: string, given: number, now: number) {
    super({
      field: ['revision'],
      code: 'STALE',
      message: `Somebody changed this since you opened it: you have version ${given}, it is now version ${now}. Compare the two and save again with revision ${now}.`,
    });
    this.recordId = recordId;
  }
}

/** More kinds than this say nothing when they are listed. */
const MOST_KINDS = 3;

/** That there is nothing of these kinds with an id, or nothing that may be seen. */
export function notFound(label: Referred | readonly Referred[], id: string): string {
  const kinds = (typeof label === 'string' ? [label] : label).map(kindInWords);
  const what = kinds.length > MOST_KINDS ? 'such record' : kinds.join(' or ');
  return `There is no ${what} with the id “${id.slice(0, 60)}”, or you may not see it. Choose one from the list.`;
}

/** A kind of record within a sentence: "due diligence". */
export const kindInWords = (label: string) => label.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter}`).toLowerCase();
