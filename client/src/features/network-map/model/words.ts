import {
  AGREEMENT_KIND_LABELS,
  agreementKinds,
  ENGAGEMENT_KIND_LABELS,
  engagementKinds,
  ORGANISATION_KIND_LABELS,
  TIE_WORDING,
  tieKinds,
} from '@atlas/shared/vocabulary';
import { countOf } from '../../../lib/wording.ts';
import type { MapFact, MapNetwork, MapOrganisation } from './network.ts';

const lower = (label: string) => label.charAt(0).toLowerCase() + label.slice(1);

/** A fact's kind as it stands between two names: "funds", "has an agency agreement with", "was at a workshop with". */
export function verbOf({ kind, layer }: Pick<MapFact, 'kind' | 'layer'>): string {
  if (tieKinds.is(kind)) return TIE_WORDING[kind].forward;
  if (layer === 'CONTACT') return engagementKinds.is(kind) ? `was at ${withArticle(lower(ENGAGEMENT_KIND_LABELS[kind]))} with` : 'met';
  if (!agreementKinds.is(kind) || kind === 'OTHER') return 'has an agreement with';
  if (layer === 'FUNDING') return kind === 'GRANT' ? 'gives a grant to' : `funds, by ${withArticle(agreementWords(kind))},`;
  return `has ${withArticle(agreementWords(kind))} with`;
}

const withArticle = (noun: string) => `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
const agreementWords = (kind: keyof typeof AGREEMENT_KIND_LABELS) => lower(AGREEMENT_KIND_LABELS[kind]);

const nameIn = (network: MapNetwork, id: string) => network.organisations.get(id)?.name ?? 'an organisation not shown';

/** "Merrow Community Action refers to Fenwick Town Council". */
export function sentenceOf(fact: Pick<MapFact, 'from' | 'to' | 'kind' | 'layer'>, network: MapNetwork): string {
  return `${nameIn(network, fact.from)} ${verbOf(fact)} ${nameIn(network, fact.to)}`;
}

/** "Merrow Community Action, charity, 23 lines": what stands under the cursor. */
export function organisationInWords(organisation: MapOrganisation, network: MapNetwork): string {
  const lines = network.neighbours.get(organisation.id)?.length ?? 0;
  return `${organisation.name}, ${kindInWords(organisation)}, ${countOf(lines, 'line')}`;
}

/** "NHS trust", "charity", "integrated care board": the kind inside a sentence. */
export function kindInWords({ kind }: Pick<MapOrganisation, 'kind'>): string {
  const label = ORGANISATION_KIND_LABELS[kind];
  return /^(NHS|GP|London)/.test(label) ? label : lower(label);
}

/** Said on arriving along a line: "Merrow Community Action, charity, 23 lines; 4 of 23: Fenwick Town Council, town council, 7 lines". */
export function arrivalInWords(
  network: MapNetwork,
  from: string | undefined,
  to: string,
  step: { index: number; of: number } | undefined,
): string {
  const arrived = network.organisations.get(to);
  if (!arrived) return '';
  const here = organisationInWords(arrived, network);
  const left = from === undefined ? undefined : network.organisations.get(from);
  if (!left || !step) return here;
  return `${organisationInWords(left, network)}; ${step.index} of ${step.of}: ${here}`;
}
