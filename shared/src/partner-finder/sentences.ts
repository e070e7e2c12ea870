import type { PartnerFactKind } from './weights.ts';

/** What a sentence about a possible partner speaks of; `other` is whom or what the record is with or called. */
export interface PartnerFactInWords {
  readonly kind: PartnerFactKind;
  readonly theme?: string;
  readonly place?: string;
  readonly other?: string;
}

/** A fact about a possible partner, in words. */
export function partnerFactSentence({ kind, theme = '', place = '', other = '' }: PartnerFactInWords): string {
  switch (kind) {
    case 'INSIDE':
      return `Does ${theme} in ${place}, a place inside.`;
    case 'NEXT_DOOR':
      return `Does ${theme} next door, in ${place}.`;
    case 'PART':
      return `Does a part of it, ${theme}, in ${place}.`;
    case 'OTHER_PART':
      return `Does ${theme} in ${place}, of the same tree of themes.`;
    case 'OFFER':
      return `Offers “${other}”.`;
    case 'INITIATIVE':
      return `Took part in “${other}”.`;
    case 'OUTCOME':
      return `Took part in “${other}”, whose outcome is recorded.`;
    case 'KNOWN':
      return `Has a tie with ${other}.`;
    case 'ONE_STEP':
      return `Has a tie with ${other}, whom the councils know.`;
    case 'ASKED':
      return `${other} leans on it already.`;
  }
}
