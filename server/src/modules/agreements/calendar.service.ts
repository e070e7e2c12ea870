import { dayAfter, formatDay } from '@atlas/shared/time';
import ical, { ICalEventTransparency } from 'ical-generator';
import type { Reader } from '../../auth/reader.ts';
import type { Executor } from '../../neo4j/executor.ts';
import type { DueRow } from './calendar.cypher.ts';
import { type DueQuestion, readDue } from './calendar.store.ts';

/** What the calendar is of, and where the Atlas is, for links: `https://atlas.example`. */
export type CalendarQuestion = DueQuestion & { readonly base: string };

/** The calendar file (RFC 5545) of what is due under the agreements a reader may see, one whole day each. */
export async function dueCalendar(executor: Executor, reader: Reader, { base, ...question }: CalendarQuestion): Promise<string> {
  const due = await readDue(executor, reader, question);
  const calendar = ical({
    name: 'Partnership Atlas: what is due',
    prodId: { company: 'Partnership Atlas', product: 'Agreements', language: 'EN' },
  });
  for (const row of due) {
    calendar.createEvent({
      id: `${row.kind.toLowerCase()}-${row.key}@partnership-atlas`,
      start: new Date(`${row.on}T00:00:00Z`),
      end: new Date(`${dayAfter(row.on)}T00:00:00Z`),
      timezone: 'UTC',
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: summaryOf(row),
      description: descriptionOf(row),
      url: `${base}/agreements/${row.agreementId}`,
    });
  }
  return calendar.toString();
}

function summaryOf({ kind, title, text }: DueRow): string {
  if (kind === 'OBLIGATION') return `Due: ${text ?? ''} (${title})`;
  return kind === 'REVIEW' ? `Review: ${title}` : `Decide by today or it lapses: ${title}`;
}

function descriptionOf({ kind, who, on, title }: DueRow): string {
  if (kind === 'OBLIGATION') return `${who ? `Owed by ${who}` : 'Owed'} under “${title}”, due on ${formatDay(on)}.`;
  if (kind === 'REVIEW') return `“${title}” is to be looked at again on ${formatDay(on)}.`;
  return `${who ? `${who} has` : 'Those who decide have'} until ${formatDay(on)} to decide on “${title}”: after that, notice and papers no longer fit before its last day.`;
}
