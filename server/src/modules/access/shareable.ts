import { nodeLoaderFor } from '../../graphql/node-loaders.ts';
import { type Label, model, type NodeModel } from '../../neo4j/model.ts';

/**
 * Who sees these follows from what they are: a role and a portfolio show to whom they are of, a private contact to the council that was told, a
 * proposal to its two sides, and what a request for information holds of other records, closer fields among it, to those who answer it.
 */
const SETTLED: readonly string[] = ['Grant', 'Portfolio', 'PersonalContact', 'Proposal', 'InformationRequest', 'DisclosedRecord'];

/** True for records that keep a history and are shown by the API, whose openness a steward may settle. */
export function isShareable(label: string): label is Label {
  const shape = (model as Readonly<Record<string, NodeModel>>)[label];
  return shape?.kept === true && !SETTLED.includes(label) && nodeLoaderFor([label]) !== undefined;
}
