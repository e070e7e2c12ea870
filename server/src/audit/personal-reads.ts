/** A record that is personal or restricted, as somebody read it. */
export interface PersonalReading {
  readonly recordId: string;
  readonly recordLabel: string;
  readonly ownerId: string | null;
}

/**
 * What a request read that the read log tells of: how to reach people in private, now, in the history or as a request for information holds it,
 * and whatever is RESTRICTED.
 */
export class PersonalReads {
  readonly #found = new Map<string, PersonalReading>();

  /** Looks through the rows of an answer: each may hold records, beside other things. */
  see(rows: readonly unknown[]): void {
    for (const row of rows) {
      if (typeof row !== 'object' || row === null) continue;
      this.#note(row as Values);
      for (const value of Object.values(row)) if (typeof value === 'object' && value !== null) this.#note(value as Values);
    }
  }

  /** What was found so far, each record once; from now on there is nothing. */
  take(): PersonalReading[] {
    const found = [...this.#found.values()];
    this.#found.clear();
    return found;
  }

  #note({ __typename: type, id, visibility, ownerId, recordId, recordLabel }: Values): void {
    const owner = typeof ownerId === 'string' ? ownerId : null;
    const holdsContact = type === 'DisclosedRecord' && recordLabel === 'PersonalContact';
    if (holdsContact || (type === 'Change' && TOLD_IN_HISTORY.has(recordLabel))) this.#add(recordId, String(recordLabel), owner);
    else if (typeof type === 'string' && (type === 'PersonalContact' || visibility === 'RESTRICTED')) this.#add(id, type, owner);
  }

  #add(id: unknown, recordLabel: string, ownerId: string | null): void {
    if (typeof id === 'string') this.#found.set(id, { recordId: id, recordLabel, ownerId });
  }
}

type Values = Readonly<Record<string, unknown>>;
/** Records whose history says how to reach people in private. */
const TOLD_IN_HISTORY: ReadonlySet<unknown> = new Set(['PersonalContact', 'DisclosedRecord']);
