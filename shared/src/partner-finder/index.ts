export { weigh } from './score.ts';
export { type PartnerFactInWords, partnerFactSentence } from './sentences.ts';
export { PARTNER_FINDER_DEFINITION, type PartnerFactKind } from './weights.ts';
