import type { z } from 'zod';

declare const guardBrand: unique symbol;

/** The place in a query where the reader's visibility condition for one variable goes. */
export interface Guard {
  readonly [guardBrand]: true;
  readonly text: string;
}
/** Cypher text in which at least one variable is guarded. Only such text makes a query for readers. */
export interface Guarded {
  readonly [guardBrand]: true;
  readonly text: string;
}
/** Cypher text without a guard: a fragment, not a query. */
export interface Unguarded {
  readonly text: string;
}
type Part = Guard | Guarded | Unguarded | string | number;
type Result<P extends readonly Part[]> = Extract<P[number], Guard | Guarded> extends never ? Unguarded : Guarded;

/** Puts a Cypher text together from fragments; it is `Guarded` when one of them guards a variable. */
export function cypher<const P extends readonly Part[]>(strings: TemplateStringsArray, ...parts: P): Result<P> {
  const text = strings.reduce((sum, piece, i) => {
    const part = parts[i];
    return sum + piece + (part === undefined ? '' : typeof part === 'object' ? part.text : String(part));
  }, '');
  return { text } as Result<P>;
}

/** The condition that this reader may see the record in `variable`. Filled in by the executor, by kind of reader. */
export function visible(variable: string): Guard {
  return { text: `⟦visible ${variable}⟧` } as Guard;
}

/**
 * The condition that the fact in `variable` holds on `$asAt`: [validFrom, validTo), open where null. Said without OR, which makes the
 * planner read a label once for each side and put the halves together, and so lose an index's order.
 */
export function validOn(variable: string): Unguarded {
  return { text: `coalesce(${variable}.validFrom <= $asAt, true) AND coalesce(${variable}.validTo > $asAt, true)` };
}

/** A query by name, its text and the shape of one row of its answer. */
export interface ReadQuery<Row, Params extends Record<string, unknown>> {
  readonly name: string;
  readonly text: string;
  readonly row: z.ZodType<Row>;
  readonly params?: Params;
}

/**
 * Declares a query for readers.
 * @param name tags the transaction in the database's own log: kebab-case, unique
 * @param text must hold a guard: a text without `visible(…)` does not compile
 * @param row the parsed shape of one row
 */
export function defineQuery<Row, Params extends Record<string, unknown> = Record<string, unknown>>(
  name: string,
  text: Guarded,
  row: z.ZodType<Row>,
): ReadQuery<Row, Params> {
  return { name, text: text.text, row };
}

/** A query over what no reader asks for (migrations, sessions, locks): its `why` says so. */
export interface SystemQuery<Row> {
  readonly name: string;
  readonly text: string;
  readonly why: string;
  readonly row: z.ZodType<Row>;
}

/** Declares a query that no visibility applies to. */
export function defineSystemQuery<Row>(name: string, why: string, text: Unguarded, row: z.ZodType<Row>): SystemQuery<Row> {
  return { name, why, text: text.text, row };
}
