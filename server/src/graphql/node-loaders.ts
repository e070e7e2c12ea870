import type { Context } from '../context.ts';
import type { Label } from '../neo4j/model.ts';

/** A record as the interfaces Node and Record resolve it. */
export interface AnyNode {
  readonly id: string;
  readonly __typename: string;
}
type NodeLoader = (context: Context, id: string, asAt: string) => Promise<AnyNode | null>;

const loaders = new Map<string, NodeLoader>();

/** Says how records of a label are loaded by id, for `node(id)` and every field that gives a Node or Record. */
export function registerNode(label: Label | 'Change' | 'ImportRun', load: NodeLoader): void {
  loaders.set(label, load);
}

/** The loader for a node with these labels, if the API serves them. */
export function nodeLoaderFor(labels: readonly string[]): NodeLoader | undefined {
  for (const label of labels) {
    const loader = loaders.get(label);
    if (loader !== undefined) return loader;
  }
  return undefined;
}
