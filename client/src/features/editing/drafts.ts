/** What was typed and not yet saved, kept in this tab over a reload; gone when the tab is closed, as others may use the machine. */
interface Kept<Values> {
  readonly values: Values;
  /** When it was last typed at: ISO. */
  readonly at: string;
  /** The record as it was when it was begun, and its revision; the revision is null for a new record. */
  readonly base: { readonly values: Values; readonly revision: number | null };
}

const storageKey = (key: string) => `atlas draft ${key}`;

export function readDraft<Values>(key: string): Kept<Values> | undefined {
  const text = sessionStorage.getItem(storageKey(key));
  if (text === null) return undefined;
  try {
    return JSON.parse(text) as Kept<Values>;
  } catch {
    forgetDraft(key);
    return undefined;
  }
}

export function keepDraft<Values>(key: string, values: Values, base: Kept<Values>['base']): void {
  try {
    sessionStorage.setItem(storageKey(key), JSON.stringify({ values, at: new Date().toISOString(), base } satisfies Kept<Values>));
  } catch (error) {
    // A full store keeps nothing more; what is on the screen is still there to be saved.
    console.warn('The draft could not be kept.', error);
  }
}

export function forgetDraft(key: string): void {
  sessionStorage.removeItem(storageKey(key));
}

/** For when another person signs in. */
export function forgetAllDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith('atlas draft ')) sessionStorage.removeItem(key);
}
