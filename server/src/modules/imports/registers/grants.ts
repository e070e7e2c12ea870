import { addMonths, dayAfter, isNever } from '@atlas/shared/time';
import { type Draft, draft, type IdentifierDraft } from '../../../audit/draft.ts';
import { searchText, sortName } from '../../../audit/naming.ts';
import { idFor } from '../../../neo4j/ids.ts';
import { liveSpan } from '../../agreements/life.ts';
import { areaId } from './places.ts';
import { recipientId } from './recipients.ts';

/** A grant as the 360Giving standard has it. */
export interface Grant {
  readonly id: string;
  readonly title: string;
  readonly description?: string | undefined;
  readonly pence: number;
  readonly awardedOn: string;
  /** Planned duration, in months. */
  readonly months?: number | undefined;
  /** Planned last day, where no duration is given. */
  readonly lastDay?: string | undefined;
  readonly funder: { readonly identifier: IdentifierDraft; readonly name: string };
  /** Numbers of the organisation that got it; none where a person did, of whom nothing is kept. */
  readonly recipient?: readonly IdentifierDraft[] | undefined;
  readonly place?: string | undefined;
  readonly programme?: { readonly code?: string | undefined; readonly title: string } | undefined;
}

const standard = '360giving';

/** Slug of the Source that a giver's published grants are. */
export function grantsSlug({ scheme, value }: IdentifierDraft): string {
  return `${standard}-${scheme}-${value}`.toLowerCase();
}

/** A grant as an agreement: live from the day of the award for its planned duration. */
export function grantDraft(grant: Grant): Draft {
  const { id, awardedOn, recipient, place, programme, funder } = grant;
  const source = idFor('source', grantsSlug(funder.identifier));
  const giver = recipientId([funder.identifier]);
  const validTo = endOf(grant);
  const stages = [{ stage: 'LIVE' as const, on: awardedOn, setBy: giver }];
  // A person's name may stand in the title and the description.
  const title = recipient === undefined ? 'Grant to an individual' : grant.title;
  return draft('Agreement', {
    id: idFor('agreement', standard, id),
    properties: {
      title,
      sortName: sortName(title),
      kind: 'GRANT',
      reference: id,
      summary: recipient === undefined ? undefined : grant.description,
      startsOn: awardedOn,
      validFrom: awardedOn,
      validTo,
      ...liveSpan(stages, validTo),
      valuePence: grant.pence,
      searchText: searchText(title, id),
    },
    links: [
      { type: 'HAS_PARTY', to: giver, properties: { role: 'FUNDER' } },
      ...(recipient === undefined ? [] : [{ type: 'HAS_PARTY' as const, to: recipientId(recipient), properties: { role: 'RECIPIENT' } }]),
      ...(place === undefined ? [] : [{ type: 'IN_AREA' as const, to: areaId(place) }]),
      ...(programme === undefined ? [] : [{ type: 'FUNDED_FROM' as const, to: fundId(grant) }]),
    ],
    stages,
    evidence: [{ source, locator: `grant ${id}` }],
  });
}

/** The programme a grant comes from, as a fund of its giver. */
export function fundDraft(grant: Grant & { readonly programme: NonNullable<Grant['programme']> }): Draft {
  const { programme, funder } = grant;
  const locator = `Grant Programme ${programme.code ?? programme.title}`;
  return draft('Fund', {
    id: fundId(grant),
    properties: { name: programme.title },
    links: [{ type: 'OWNED_BY', to: recipientId([funder.identifier]) }],
    evidence: [{ source: idFor('source', grantsSlug(funder.identifier)), locator }],
  });
}

function fundId({ funder, programme }: Grant): string {
  return idFor('fund', grantsSlug(funder.identifier), programme?.code ?? programme?.title ?? '');
}

/** The day after the last: the award's day plus the duration, else the planned last day. A grant without either stays open. */
function endOf({ awardedOn, months, lastDay }: Grant): string | undefined {
  if (months !== undefined) return addMonths(awardedOn, months);
  const validTo = lastDay === undefined ? undefined : dayAfter(lastDay);
  return isNever({ validFrom: awardedOn, validTo: validTo ?? null }) ? undefined : validTo;
}
