import { z } from 'zod';

/**
 * The ids of the records a field names, each once.
 * @param what how the message calls them: "partners"
 */
export function idsSchema(what: string, most = 200) {
  return z
    .array(
      z
        .string()
        .trim()
        .min(1, { error: `One of the ${what} is empty: choose it again.` })
        .max(100, { error: `One of the ${what} is no id: choose it again.` }),
    )
    .max(most, { error: `Name ${most} ${what} at most.` })
    .transform((ids) => [...new Set(ids)])
    .nullish();
}
