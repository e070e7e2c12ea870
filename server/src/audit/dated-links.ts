import { userError } from '../user-errors.ts';
import type { Draft, DraftLink } from './draft.ts';

type Links = Omit<DraftLink, 'type'>[];
interface Leading {
  /** The first day on which they lead where they are to. */
  readonly on: string;
  /** True where what was held was a mistake: it goes, as if it had never been. */
  readonly isCorrection?: boolean;
  /** What the input calls the day, for the message; its steps put together with dots. */
  readonly field?: string;
}

/**
 * The day put right from which dated links of one type lead where they do. Those to others that ended as these began end on that day too. For
 * `amend`.
 * @throws {UserErrors} CONFLICT where that is no correction or nothing is led to, INVALID where others led there later
 */
export function begunOn(held: Draft, type: string, { on, isCorrection = false, field = '' }: Leading): Record<string, Links> {
  const links = held.links.filter((link) => link.type === type).map(({ type: _, ...link }) => link);
  const open = links.filter(({ properties }) => properties?.validTo === undefined);
  if (open.length === 0) throw userError('CONFLICT', field, 'Nobody holds it: say who does, with the day.');
  const begun = new Set(open.map(({ properties }) => properties?.validFrom));
  if (begun.size === 1 && begun.has(on)) return {};
  if (!isCorrection)
    throw userError('CONFLICT', field, 'This is the day of whoever holds it already: to put it right, mark this as a correction.');
  const moved = links.map(({ to, properties }) => {
    if (properties?.validTo === undefined) return { to, properties: { ...properties, validFrom: on } };
    return { to, properties: begun.has(properties.validTo) ? { ...properties, validTo: on } : properties };
  });
  const isLate = moved.some(({ properties }) => {
    const { validFrom = '', validTo } = properties as { validFrom?: string; validTo?: string };
    return validTo !== undefined && (validTo > on || validFrom >= validTo);
  });
  if (isLate)
    throw userError('INVALID', field, `Somebody else held it on ${on}, or began to later. Give a later day, or undo that change first.`);
  return { [type]: moved };
}

/**
 * Dated links of one type led to these records from a day on: those to others end there, new ones begin there, so that earlier days still
 * show who it was. For `amend`.
 * @param to undefined leaves all as it is
 * @throws {UserErrors} INVALID where one that would end began later than the day
 */
export function ledTo(
  held: Draft,
  type: string,
  to: readonly string[] | undefined,
  { on, isCorrection = false, field = '' }: Leading,
): Record<string, Links> {
  if (to === undefined) return {};
  const links = held.links.filter((link) => link.type === type).map(({ type: _, ...link }) => link);
  const [open, over] = [true, false].map((is) => links.filter(({ properties }) => (properties?.validTo === undefined) === is)) as [
    Links,
    Links,
  ];
  const staying = open.filter((link) => to.includes(link.to));
  const leaving = open.filter((link) => !to.includes(link.to));
  const coming = to.filter((id) => !staying.some((link) => link.to === id));
  const late = isCorrection ? undefined : leaving.find(({ properties }) => String(properties?.validFrom ?? '') > on);
  if (late !== undefined)
    throw userError(
      'INVALID',
      field,
      `It cannot change hands on ${on}: who holds it now does so from ${String(late.properties?.validFrom)} only. Give a later day, or mark this as a correction.`,
    );
  const ended = isCorrection ? [] : leaving.filter(({ properties }) => properties?.validFrom !== on);
  // Where a mistake is put right, what comes holds from when the mistake did.
  const since = isCorrection ? leaving[0]?.properties?.validFrom : on;
  return {
    [type]: [
      ...over,
      ...staying,
      ...ended.map((link) => ({ ...link, properties: { ...link.properties, validTo: on } })),
      ...coming.map((id) => ({ to: id, properties: since === undefined ? {} : { validFrom: since } })),
    ],
  };
}
