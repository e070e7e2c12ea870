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

  /**
   * The condition that a row comes after the one whose values are `$after0`, `$after1` …: a range of the first column that an index can
   * begin from, and the rest said without OR, so that the planner does not take it apart.
   */
  get isAfter(): Unguarded {
    const [first] = this.#columns;
    const opening = first === undefined || this.#columns.length === 1 ? '' : `${first.expression} ${sign(first)}= $after0 AND `;
    return cypher`${opening}${this.#after(0)}`;
  }

  /**
   * Finds all nodes of a label in this order, so that a page reads little more than its rows. There must be an index on the columns, which
   * must be properties of `variable`; it gives the order only where they are said to be there.
   */
  scan(variable: string, label: string, goesOn: boolean): Unguarded {
    const expressions = this.#columns.map((column) => column.expression);
    const properties = expressions.map((expression) => expression.replace(`${variable}.`, ''));
    const conditions = expressions.map((expression) => `${expression} IS NOT NULL`);
    return cypher`MATCH (${variable}:${label}) USING INDEX ${variable}:${label}(${properties.join(', ')})
WHERE ${[...conditions, ...(goesOn ? [this.isAfter.text] : [])].join(' AND ')}
WITH ${variable}`;
  }

  #after(i: number): string {
    const column = this.#columns[i];
    if (column === undefined) return 'false';
    const past = `${column.expression} ${sign(column)} $after${i}`;
    return i === this.#columns.length - 1
      ? past
      : `CASE WHEN ${column.expression} = $after${i} THEN ${this.#after(i + 1)} ELSE ${past} END`;
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
