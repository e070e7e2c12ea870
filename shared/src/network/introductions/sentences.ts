import { formatDay } from '../../time/index.ts';
import { TIE_STRENGTH_LABELS, TIE_WORDING, type TieStrength, tieKinds } from '../../vocabulary/index.ts';
import type { IntroductionReason } from './types.ts';

type NameOf = (organisationId: string) => string;
type TieReason = Extract<IntroductionReason, { tieId: string }>;

/**
 * The reasons in British English, one sentence for the path, one a tie, one a hub:
 * "Ely Hub works with Fenland Council: strength 4 of 5 (works jointly), confirmed, last verified on 3 March 2026."
 * @param nameOf the name to show for an organisation's id.
 */
export function reasonSentences(reasons: readonly IntroductionReason[], nameOf: NameOf): string[] {
  const ofTies = Map.groupBy(reasons.filter(isOfTie), ({ tieId }) => tieId);
  return reasons.flatMap((reason) => {
    if (!isOfTie(reason)) return [pathSentence(reason, nameOf)];
    return reason.kind === 'TIE' ? [tieSentence(reason, ofTies.get(reason.tieId) ?? [], nameOf)] : [];
  });
}

const isOfTie = (reason: IntroductionReason): reason is TieReason => 'tieId' in reason;

function pathSentence(reason: Exclude<IntroductionReason, TieReason>, nameOf: NameOf): string {
  switch (reason.kind) {
    case 'KNOWN_ALREADY':
      return `${reason.between.map(nameOf).join(' and ')} are already in touch.`;
    case 'THROUGH':
      return `By way of ${reason.organisationIds.map(nameOf).join(', then ')}.`;
    case 'HUB':
      return `${nameOf(reason.organisationId)} has ${reason.degree} partners, so it is asked by many.`;
  }
}

function tieSentence(tie: TieReason & { kind: 'TIE' }, reasons: readonly TieReason[], nameOf: NameOf): string {
  const details = reasons.map(detail).filter((text) => text !== '');
  return `${statement(tie, nameOf)}${details.length > 0 ? `: ${details.join(', ')}` : ''}.`;
}

function statement({ layer, tieKind, forward, between }: TieReason & { kind: 'TIE' }, nameOf: NameOf): string {
  const [first, second] = [nameOf(between[0]), nameOf(between[1])];
  if (tieKinds.is(tieKind)) return `${first} ${TIE_WORDING[tieKind][forward ? 'forward' : 'backward']} ${second}`;
  switch (layer) {
    case 'CONTACT':
      return `${first} and ${second} met in the last 12 months`;
    case 'FUNDING':
      return `${first} ${forward ? 'funds' : 'is funded by'} ${second} under an agreement`;
    case 'AGREEMENT':
      return `${first} and ${second} are parties to a live agreement`;
    default:
      return `${first} and ${second} have a tie`;
  }
}

function detail(reason: TieReason): string {
  switch (reason.kind) {
    case 'TIE':
      return '';
    case 'STRENGTH':
      return `strength ${reason.strength} of 5 (${TIE_STRENGTH_LABELS[reason.strength as TieStrength].toLowerCase()})`;
    case 'CONFIRMED_TIE':
      return 'confirmed';
    case 'UNCONFIRMED_TIE':
      return 'not confirmed by the other side';
    case 'DISPUTED_TIE':
      return 'disputed';
    case 'NEVER_VERIFIED_TIE':
      return 'never verified';
    case 'VERIFIED_TIE':
      return `last verified on ${formatDay(reason.lastVerifiedOn)}`;
    case 'STALE_TIE':
      return `last verified on ${formatDay(reason.lastVerifiedOn)} and due again since ${formatDay(reason.verifyBy)}`;
  }
}
