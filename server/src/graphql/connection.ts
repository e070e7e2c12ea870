import 'reflect-metadata';
import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { badInput } from '../errors.ts';
import type { ReadQuery } from '../neo4j/query.ts';
import { toNeo4jInteger } from '../neo4j/values.ts';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE, type PageArgs, parseBounded } from './arguments.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { Keyset } from './keyset.ts';

@ObjectType({ description: 'Where a page stands in its list.', simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: 'True where there is more after this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'True where there is something before this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'The cursor of the first on this page; null where it is empty.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'The cursor of the last on this page, to go on from; null where it is empty.' })
  endCursor!: string | null;
}

/**
 * Declares the types `NameEdge` and `NameConnection`.
 * @param name that of the node's type
 */
export function connectionType(name: string, nodeType: () => ClassType): ClassType {
  @ObjectType(`${name}Edge`, { description: `One ${name} in a list, with its cursor.`, simpleResolvers: true })
  class Edge {
    @Field(nodeType, { description: `The ${name}.` })
    node!: unknown;

    @Field(() => String, { description: 'Its place in the list, for `after`.' })
    cursor!: string;
  }

  @ObjectType(`${name}Connection`, { description: `One page of a list of type ${name}.`, simpleResolvers: true })
  class ConnectionType {
    @Field(() => [Edge], { description: 'This page, each with its cursor.' })
    edges!: Edge[];

    @Field(() => [nodeType()], { description: 'This page, without cursors.' })
    nodes!: unknown[];

    @Field(() => PageInfo, { description: 'Where this page stands in the list.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'How many there are in the whole list that this reader may see.' })
    totalCount!: number;
  }
  return ConnectionType;
}

/** A page of a list: each part is read when it is asked for, the rows once for all of them. */
export interface Connection<Node> {
  edges(): Promise<{ node: Node; cursor: string }[]>;
  nodes(): Promise<Node[]>;
  pageInfo(): Promise<PageInfo>;
  totalCount(): Promise<number>;
}

/** A row of a page: the node, and the values of the order it stands in. */
export interface PageRow<Node> {
  readonly node: Node;
  readonly cursor: readonly unknown[];
}

/** Parses the rows of a page. */
export function pageRow<Node>(node: z.ZodType<Node>): z.ZodType<PageRow<Node>> {
  return z.object({ node, cursor: z.array(z.unknown()) }) as z.ZodType<PageRow<Node>>;
}

/** Parses the one row of a count. */
export const countRow = z.object({ count: z.number() });

/** A list as a store declares it. */
export interface ListOf<Node> {
  /** What makes this list this list: its name, filter and order; cursors are bound to it. */
  readonly scope: readonly unknown[];
  readonly keyset: Keyset;
  /** The page's statement, with `keyset.isAfter` in it where `goesOn`, ordered by `keyset.order` and limited to `$limit`. */
  readonly page: (goesOn: boolean) => ReadQuery<PageRow<Node>, Record<string, unknown>>;
  readonly count: () => ReadQuery<{ count: number }, Record<string, unknown>>;
  readonly params: Readonly<Record<string, unknown>>;
}

/**
 * Makes a page of a list.
 * @throws BAD_USER_INPUT naming `first` or `after`
 */
export function connect<Node>(context: Context, args: PageArgs, list: ListOf<Node>): Connection<Node> {
  const first = parseBounded(args.first ?? DEFAULT_PAGE_SIZE, 'first', 1, MAX_PAGE_SIZE);
  const after = typeof args.after === 'string' ? list.keyset.parameters(decodeCursor(list.scope, args.after)) : {};
  if (after === undefined) throw badInput('after', 'this is not a cursor of this list.');
  const goesOn = typeof args.after === 'string';
  let reading: Promise<PageRow<Node>[]> | undefined;
  const rows = () => {
    reading ??= context.read(list.page(goesOn), { ...list.params, ...after, limit: toNeo4jInteger(first + 1) });
    return reading;
  };
  const edges = async () => (await rows()).slice(0, first).map(({ node, cursor }) => ({ node, cursor: encodeCursor(list.scope, cursor) }));
  return {
    edges,
    nodes: async () => (await rows()).slice(0, first).map((row) => row.node),
    pageInfo: async () => {
      const page = await edges();
      return {
        hasNextPage: (await rows()).length > first,
        hasPreviousPage: goesOn,
        startCursor: page[0]?.cursor ?? null,
        endCursor: page.at(-1)?.cursor ?? null,
      };
    },
    totalCount: async () => (await context.read(list.count(), { ...list.params }))[0]?.count ?? 0,
  };
}
