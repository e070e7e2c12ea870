import { edtfSortKey, isIsoDate } from '@atlas/shared/time';
import type { Draft, PartDraft } from '../../audit/draft.ts';
import type { Edit } from '../../audit/editing.ts';
import { referencesIn } from '../../audit/given.ts';
import { linkedFrom, partsOf } from '../../audit/snapshot.ts';

export interface AttendanceGiven {
  readonly person: string;
  readonly onBehalfOf?: string | null | undefined;
}
/** What an input may say of who took part and what it was about. */
export interface EngagementReferences {
  readonly hosts?: readonly string[] | null | undefined;
  readonly attendees?: readonly string[] | null | undefined;
  readonly people?: readonly AttendanceGiven[] | null | undefined;
  readonly areas?: readonly string[] | null | undefined;
  readonly themes?: readonly string[] | null | undefined;
  readonly initiatives?: readonly string[] | null | undefined;
  readonly agreements?: readonly string[] | null | undefined;
  readonly programme?: string | null | undefined;
}

/** Makes sure that all a meeting speaks of is there. @throws {UserErrors} NOT_FOUND, by place in its list */
export async function referEngagement(edit: Edit, given: EngagementReferences): Promise<void> {
  await edit.refer(
    ...referencesIn('hosts', given.hosts, 'Organisation'),
    ...referencesIn('attendees', given.attendees, 'Organisation'),
    ...(given.people ?? []).flatMap(({ person, onBehalfOf }, i) => [
      { field: `people.${i}.person`, id: person, label: 'Person' as const },
      { field: `people.${i}.onBehalfOf`, id: onBehalfOf, label: 'Organisation' as const },
    ]),
    ...referencesIn('areas', given.areas, 'Area'),
    ...referencesIn('themes', given.themes, 'Theme'),
    ...referencesIn('initiatives', given.initiatives, 'Initiative'),
    ...referencesIn('agreements', given.agreements, 'Agreement'),
    { field: 'programme', id: given.programme, label: 'Programme' },
  );
}

/** When it was, as it is kept: as given, to sort by, and the day where it is one. */
export function whenHeld(on: string) {
  return { on, onSort: edtfSortKey(on), heldOn: isIsoDate(on) ? on : null };
}

/** The people who took part, one part each. */
export function attendanceParts(people: readonly AttendanceGiven[]): PartDraft[] {
  const byPerson = new Map(people.map((each) => [each.person, each]));
  return [...byPerson.values()].map(({ person, onBehalfOf }) => ({
    type: 'HAS_ATTENDANCE',
    key: person,
    properties: {},
    links: [{ type: 'ATTENDED_AS', to: person }, ...(onBehalfOf ? [{ type: 'ON_BEHALF_OF', to: onBehalfOf }] : [])],
  }));
}

/** Who took part in person, as a draft has it. */
export function peopleOf(held: Draft): AttendanceGiven[] {
  return partsOf(held, 'HAS_ATTENDANCE').map(({ key, links = [] }) => ({
    person: key,
    onBehalfOf: links.find(({ type }) => type === 'ON_BEHALF_OF')?.to,
  }));
}

/** The organisations that took part beside the hosts: those named, and those that people came for. */
export function attendeesWith(hosts: readonly string[], attendees: readonly string[], people: readonly AttendanceGiven[]): string[] {
  const all = [...attendees, ...people.map(({ onBehalfOf }) => onBehalfOf).filter((id) => typeof id === 'string')];
  return [...new Set(all)].filter((id) => !hosts.includes(id));
}

export const hostsOf = (held: Draft) => linkedFrom(held, 'HOSTED_BY');
export const attendeesOf = (held: Draft) => linkedFrom(held, 'ATTENDED_BY');
