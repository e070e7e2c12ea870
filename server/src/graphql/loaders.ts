import DataLoader from 'dataloader';

/** Loads single rows by key: one statement for all keys asked for in one turn. What is not found is null. */
export function oneLoader<Row>(batch: (keys: readonly string[]) => Promise<readonly Row[]>, keyOf: (row: Row) => string) {
  return new DataLoader<string, Row | null>(async (keys) => {
    const found = new Map((await batch(keys)).map((row) => [keyOf(row), row]));
    return keys.map((key) => found.get(key) ?? null);
  });
}

/** One row of an answer to several keys at once. */
export interface Keyed<Value> {
  readonly key: string;
  readonly value: Value;
}

/** Loads lists by key, in the order the statement gives them: one statement for all keys asked for in one turn. */
export function manyLoader<Value>(batch: (keys: readonly string[]) => Promise<readonly Keyed<Value>[]>) {
  return new DataLoader<string, Value[]>(async (keys) => {
    const found = Map.groupBy(await batch(keys), (row) => row.key);
    return keys.map((key) => found.get(key)?.map((row) => row.value) ?? []);
  });
}

/** The same loader for each of several days or other settings: made once a setting. */
export function perSetting<Loader>(make: (setting: string) => Loader): (setting: string) => Loader {
  const made = new Map<string, Loader>();
  return (setting) => {
    let loader = made.get(setting);
    if (loader === undefined) {
      loader = make(setting);
      made.set(setting, loader);
    }
    return loader;
  };
}
