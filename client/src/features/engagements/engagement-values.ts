import { addDays, isIsoDate, todayInLondon } from '@atlas/shared/time';
import type { EngagementKind, Visibility } from '@atlas/shared/vocabulary';
import type { EngagementForm_EngagementFragment } from '../../gql/graphql.ts';
import type { Chosen } from '../editing/types.ts';
import { groupInput, groupValues } from '../participants/group-values.ts';
import type { Attending } from './PeopleField.tsx';

/** How far ahead a follow-up is due unless told. */
const FOLLOW_UP_DAYS = 14;

/** A follow-up not yet written. */
export const noFollowUp = () => ({ text: '', dueOn: addDays(todayInLondon(), FOLLOW_UP_DAYS) as string, assignee: null as Chosen | null });

const named = ({ id, name }: { id: string; name: string }): Chosen => ({ id, label: name });

/** A meeting as the fields of its form; a new one is today's. */
export function valuesOf(engagement: EngagementForm_EngagementFragment | undefined) {
  return {
    title: engagement?.title ?? '',
    kind: engagement?.kind ?? ('MEETING' as EngagementKind),
    on: engagement ? (engagement.on ?? '') : (todayInLondon() as string),
    place: engagement?.place ?? '',
    hosts: (engagement?.host ?? []).map(named) as readonly Chosen[],
    attendees: (engagement?.attendees ?? []).map(named) as readonly Chosen[],
    people: (engagement?.people ?? []).map(
      ({ person, onBehalfOf }): Attending => ({ person: named(person), onBehalfOf: onBehalfOf ? named(onBehalfOf) : null }),
    ) as readonly Attending[],
    participantGroups: groupValues(engagement?.participantGroups),
    attendance: engagement?.attendance ?? (null as number | null),
    areas: (engagement?.areas ?? []).map(named) as readonly Chosen[],
    themes: (engagement?.themes ?? []).map(named) as readonly Chosen[],
    initiatives: (engagement?.initiatives ?? []).map(named) as readonly Chosen[],
    agreements: (engagement?.agreements ?? []).map(({ id, title }): Chosen => ({ id, label: title })) as readonly Chosen[],
    programme: engagement?.programme ? named(engagement.programme) : null,
    summary: engagement?.summary ?? '',
    notes: engagement?.notes ?? '',
    decisions: engagement?.decisions ?? '',
    visibility: engagement?.visibility ?? ('OWNER' as Visibility),
    followUps: [noFollowUp()],
    why: '',
  };
}
export type EngagementValues = ReturnType<typeof valuesOf>;

const ids = (chosen: readonly Chosen[]) => chosen.map(({ id }) => id);

/** The same as the mutations take it. Without a host named, a new one is held by one's own council. */
export function toInput({ hosts, followUps, ...values }: EngagementValues) {
  return {
    ...values,
    hosts: hosts.length > 0 ? ids(hosts) : undefined,
    attendees: ids(values.attendees),
    people: values.people.map(({ person, onBehalfOf }) => ({ person: person.id, onBehalfOf: onBehalfOf?.id ?? null })),
    participantGroups: groupInput(values.participantGroups),
    areas: ids(values.areas),
    themes: ids(values.themes),
    initiatives: ids(values.initiatives),
    agreements: ids(values.agreements),
    programme: values.programme?.id ?? null,
    place: values.place || null,
    summary: values.summary || null,
    notes: values.notes || null,
    decisions: values.decisions || null,
    why: values.why || null,
    followUps: followUpsWritten(followUps),
  };
}

/** Follow-ups in which something is written. */
export function followUpsWritten(followUps: readonly ReturnType<typeof noFollowUp>[]) {
  return followUps
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, dueOn, assignee }) => ({ text, dueOn, assignee: assignee?.id ?? null }));
}

/** True where the date is no whole day, such as "autumn 2023", and so is typed as a source gives it. */
export const isNoDay = (on: string) => on !== '' && !isIsoDate(on);
