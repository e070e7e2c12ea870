/** An expected failure, as every payload gives it. */
export interface UserErrorOf {
  readonly field?: readonly string[] | null;
  readonly code: string;
  readonly message: string;
}

/** What became of a mutation. */
export interface Outcome<Saved> {
  /** The record as it now is; where somebody else changed it meanwhile, what they made of it. */
  readonly record: Saved | null | undefined;
  readonly userErrors: readonly UserErrorOf[];
  /** For undoing it. */
  readonly changeId?: string | null;
}

/** A record chosen in a field: its id, and the name the field shows. */
export interface Chosen {
  readonly id: string;
  readonly label: string;
}
