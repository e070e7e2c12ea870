import { z } from 'zod';
import { cypher, type Unguarded } from '../neo4j/query.ts';
import { toNeo4jDate, toNeo4jDateTime, toNeo4jInteger } from '../neo4j/values.ts';

export type Direction = 'ASC' | 'DESC';

/** One expression a list is ordered by; never null, or rows would be lost between pages. */
export interface KeysetColumn {
  readonly expression: string;
  readonly type: 'string' | 'int' | 'date' | 'datetime';
  /** That of the whole order unless given. */
  readonly direction?: Direction;
}

const shapeOf = {
  string: z.string(),
  int: z.int(),
  date: z.iso.date(),
  datetime: z.iso.datetime(),
} as const;

/** A total order of a list, from which pages go on after a row without counting what came before. Its last column is an id. */
export class Keyset {
  readonly #columns: readonly Required<KeysetColumn>[];

  constructor(direction: Direction, ...columns: readonly KeysetColumn[]) {
    this.#columns = columns.map((column) => ({ direction, ...column }));
  }

  /** For ORDER BY. */
  get order(): Unguarded {
    return { text: this.#columns.map(({ expression, direction }) => `${expression} ${direction}`).join(', ') };
  }

  /** The list of values that make a row's cursor. */
  get values(): Unguarded {
    return { text: `[${this.#columns.map((column) => column.expression).join(', ')}]` };
  }

  /** The condition that a row comes after the one whose values are `$after0`, `$after1` …; index-friendly on the first column. */
  get isAfter(): Unguarded {
    const [first] = this.#columns;
    const opening = first === undefined || this.#columns.length === 1 ? '' : `${first.expression} ${sign(first)}= $after0 AND `;
    return cypher`${opening}(${this.#after(0)})`;
  }

  #after(i: number): string {
    const column = this.#columns[i];
    if (column === undefined) return 'false';
    const past = `${column.expression} ${sign(column)} $after${i}`;
    return i === this.#columns.length - 1 ? past : `${past} OR (${column.expression} = $after${i} AND (${this.#after(i + 1)}))`;
  }

  /** The parameters `isAfter` speaks of, or undefined where the values are not of this order's kinds. */
  parameters(values: readonly unknown[]): Record<string, unknown> | undefined {
    if (values.length !== this.#columns.length) return undefined;
    const parameters: Record<string, unknown> = {};
    for (const [i, { type }] of this.#columns.entries()) {
      const parsed = shapeOf[type].safeParse(values[i]);
      if (!parsed.success) return undefined;
      parameters[`after${i}`] = toParameter(type, parsed.data);
    }
    return parameters;
  }
}

const sign = ({ direction }: { direction: Direction }) => (direction === 'ASC' ? '>' : '<');

function toParameter(type: KeysetColumn['type'], value: string | number): unknown {
  if (type === 'int') return toNeo4jInteger(value as number);
  if (type === 'date') return toNeo4jDate(value as string);
  if (type === 'datetime') return toNeo4jDateTime(new Date(value));
  return value;
}
