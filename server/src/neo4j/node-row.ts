import { z } from 'zod';
import { entityProperties, type Label, model } from './model.ts';
import type { Unguarded } from './query.ts';

const entityShape = {
  id: z.string(),
  revision: z.number(),
  ownerId: z.string().nullable(),
  visibility: z.string(),
  isIllustrative: z.boolean(),
  recordedAt: z.string(),
} as const satisfies Partial<Record<keyof typeof entityProperties, z.ZodType>>;

type Shape<L extends Label> = { readonly [K in keyof (typeof model)[L]['properties']]?: z.ZodType };

/**
 * The row of one label as the API needs it: its parsed shape, and the projection that returns it. `__typename` is the GraphQL type.
 * @param shape which of the label's own properties, and how each is parsed; a missing one is null
 */
export function nodeRow<L extends Label, S extends Shape<L>>(label: L, shape: S) {
  const names = Object.keys({ ...entityShape, ...shape });
  const own: Readonly<Record<string, unknown>> = { ...entityProperties, ...model[label].properties };
  for (const name of names) if (own[name] === undefined) throw new Error(`${label} has no property ${name}.`);
  return {
    schema: z.object({ ...entityShape, ...(shape as Required<S>), __typename: z.literal(label).default(label) }),
    /**
     * The map projection of `variable`.
     * @param computed properties worked out by an expression, in place of the stored ones
     */
    of(variable: string, computed: Readonly<Record<string, Unguarded>> = {}): Unguarded {
      const stored = names.filter((name) => computed[name] === undefined).map((name) => `.${name}`);
      const made = Object.entries(computed).map(([name, expression]) => `${name}: ${expression.text}`);
      return { text: `${variable} {${[...stored, ...made].join(', ')}}` };
    },
  };
}
