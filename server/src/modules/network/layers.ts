import { addMonths } from '@atlas/shared/time';
import { LAYER_OF_TIE_KIND, NETWORK_LAYERS, type NetworkLayer, TIE_KINDS } from '@atlas/shared/vocabulary';
import { toNeo4jDate } from '../../neo4j/values.ts';

/** How far back from the day asked for a meeting still counts as contact, in months. */
const CONTACT_MONTHS = 12;

/**
 * The parameter `$layers` of the fragment `linesOf`.
 * @param layers those to draw; all where none is named
 * @param asAt the day the twelve months of contact end with, itself included
 */
export function layerParameters(layers: readonly NetworkLayer[] | null | undefined, asAt: string): Record<string, unknown> {
  const drawn: ReadonlySet<NetworkLayer> = new Set(layers && layers.length > 0 ? layers : NETWORK_LAYERS);
  return {
    tieKinds: TIE_KINDS.filter((kind) => drawn.has(LAYER_OF_TIE_KIND[kind])),
    ofTieKind: LAYER_OF_TIE_KIND,
    funding: drawn.has('FUNDING'),
    agreement: drawn.has('AGREEMENT'),
    contact: drawn.has('CONTACT'),
    contactAfter: toNeo4jDate(addMonths(asAt, -CONTACT_MONTHS)),
  };
}
