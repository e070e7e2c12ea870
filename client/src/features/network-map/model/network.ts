import type { ChangeCause, ComparisonKind, FactStatus, NetworkLayer, OrganisationKind, Sector } from '@atlas/shared/vocabulary';

/** How something differs from the day compared with. */
export interface Difference {
  readonly kind: ComparisonKind;
  readonly cause: ChangeCause;
}

/** An organisation as the picture and the table show it. */
export interface MapOrganisation {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly sector: Sector;
  readonly isNamed: boolean;
  readonly isIllustrative: boolean;
  /** Organisations it has a line with in the whole network, shown here or not. */
  readonly degree: number;
  /** Null where the network is cut short. */
  readonly betweenness: number | null;
  readonly community: number | null;
  readonly isCutPoint: boolean | null;
  /** Where the network is compared with another day, and it differs. */
  readonly difference?: Difference | undefined;
}

/** One tie, agreement or engagement behind a line. */
export interface MapFact {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly layer: NetworkLayer;
  readonly kind: string;
  readonly strength: number | null;
  readonly status: FactStatus | null;
  readonly isStale: boolean;
  readonly lastVerifiedOn: string | null;
  readonly verifyBy: string | null;
  /** Id of the tie, agreement or engagement. */
  readonly source: string;
  readonly difference?: Difference | undefined;
}

/** All that is between two organisations, drawn as one line. */
export interface MapLine {
  /** The two ids in order, joined by a star, which an address leaves as it is. */
  readonly id: string;
  readonly ends: readonly [string, string];
  readonly facts: readonly MapFact[];
  /** The strongest of its facts; null where none has a strength. */
  readonly strength: number | null;
  /** The best attested of its facts; null where none needs confirming, as with agreements and meetings. */
  readonly status: FactStatus | null;
  readonly isDisputed: boolean;
  /** True where every fact is due to be verified again. */
  readonly isStale: boolean;
  /** Null where its facts are in several layers. */
  readonly layer: NetworkLayer | null;
  readonly isBridge: boolean;
  /** New or gone where all its facts are, changed where any of them differs. */
  readonly difference?: ComparisonKind | undefined;
}

/** What is shown: organisations, one line for each two that have something between them, and who is beside whom. */
export interface MapNetwork {
  readonly organisations: ReadonlyMap<string, MapOrganisation>;
  readonly lines: ReadonlyMap<string, MapLine>;
  /** Ids of an organisation's neighbours that are shown. */
  readonly neighbours: ReadonlyMap<string, readonly string[]>;
}

export const EMPTY_NETWORK: MapNetwork = { organisations: new Map(), lines: new Map(), neighbours: new Map() };

/** The line's id for two organisations, whichever way round. */
export const lineId = (a: string, b: string): string => (a < b ? `${a}*${b}` : `${b}*${a}`);

/** True for the id of a line, false for that of an organisation. */
export const isLineId = (id: string): boolean => id.includes('*');
