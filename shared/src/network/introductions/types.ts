import type { IsoDate } from '../../time/index.ts';
import type { FactStatus, NetworkLayer } from '../../vocabulary/index.ts';

export interface IntroductionOrganisation {
  readonly id: string;
  /** How many organisations it is joined to in the whole network, not only in the part given. */
  readonly degree: number;
  /** One that a source does not name is never introduced, nor asked to introduce. */
  readonly isNamed: boolean;
}

export interface IntroductionTie {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly layer: NetworkLayer;
  /** The kind of the tie, agreement or engagement it comes from. */
  readonly kind: string;
  readonly strength: number | null;
  /** Null where the line is no fact that could be confirmed: an agreement, a meeting. Such a line is not stale either. */
  readonly status: FactStatus | null;
  readonly lastVerifiedOn: IsoDate | null;
  readonly verifyBy: IsoDate | null;
}

/** Something said of one tie on the path, between the organisations in the order they are passed. */
interface OfTie {
  readonly tieId: string;
  readonly between: readonly [string, string];
}

/** Why a path is worth what it is: data, to be worded by reasonSentences or shown in another way. */
export type IntroductionReason =
  | { readonly kind: 'KNOWN_ALREADY'; readonly between: readonly [string, string] }
  | { readonly kind: 'THROUGH'; readonly organisationIds: readonly string[] }
  /** What the tie is; forward where it is drawn in the direction it is passed. */
  | (OfTie & { readonly kind: 'TIE'; readonly layer: NetworkLayer; readonly tieKind: string; readonly forward: boolean })
  | (OfTie & { readonly kind: 'STRENGTH'; readonly strength: number })
  | (OfTie & { readonly kind: 'CONFIRMED_TIE' | 'UNCONFIRMED_TIE' | 'DISPUTED_TIE' | 'NEVER_VERIFIED_TIE' })
  | (OfTie & { readonly kind: 'VERIFIED_TIE'; readonly lastVerifiedOn: IsoDate })
  | (OfTie & { readonly kind: 'STALE_TIE'; readonly lastVerifiedOn: IsoDate; readonly verifyBy: IsoDate })
  | { readonly kind: 'HUB'; readonly organisationId: string; readonly degree: number };

export interface IntroductionRoute {
  /** From who asks to who is sought, both included. */
  readonly organisationIds: readonly string[];
  /** One a step, in order. */
  readonly ties: readonly IntroductionTie[];
  /** Above 0, at most 1; the product of the weights. */
  readonly score: number;
  readonly reasons: readonly IntroductionReason[];
}
