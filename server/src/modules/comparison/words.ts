import { formatDay } from '@atlas/shared/time';
import { FACT_STATUS_LABELS, type FactStatus, TIE_STRENGTH_LABELS, type TieStrength } from '@atlas/shared/vocabulary';
import { count, listed, number } from '@atlas/shared/wording';

/** How many entries there are of one kind and cause. */
export interface Count {
  readonly kind: 'NEW' | 'GONE' | 'CHANGED';
  readonly cause: 'WORLD' | 'RECORDED' | 'CORRECTION';
  readonly entries: number;
}

/** What changed between two days, in sentences each of which can be checked against the counts. */
export function summarise(counts: readonly Count[], from: string, to: string): string {
  const between = `Between ${formatDay(from)} and ${formatDay(to)},`;
  const of = (cause: Count['cause'], kind?: Count['kind']) =>
    counts
      .filter((each) => each.cause === cause && (kind === undefined || each.kind === kind))
      .reduce((sum, { entries }) => sum + entries, 0);
  const [world, recorded, corrected] = [of('WORLD'), of('RECORDED'), of('CORRECTION')];
  if (world + recorded + corrected === 0) return `${between} nothing changed that you may see.`;
  const parts = (['NEW', 'GONE', 'CHANGED'] as const).flatMap((kind) => {
    const found = of('WORLD', kind);
    return found === 0 ? [] : [`${number(found)} ${kind.toLowerCase()}`];
  });
  return [
    world === 0
      ? `${between} nothing we know of changed in the world.`
      : `${between} ${count(world, 'thing')} changed in the world: ${listed(parts)}.`,
    ...(recorded === 0 ? [] : [`${number(recorded)} ${recorded === 1 ? 'was' : 'were'} newly recorded.`]),
    ...(corrected === 0 ? [] : [`${number(corrected)} ${corrected === 1 ? 'was' : 'were'} corrected.`]),
  ].join(' ');
}

export interface StateInWords {
  readonly status: string;
  readonly strength?: number | null | undefined;
}

/** How a fact turned: "confirmed, was asserted, not confirmed; strength 4, works jointly, was 3, cooperates". */
export function turnInWords(before: StateInWords, after: StateInWords): string {
  const status = (value: string) => FACT_STATUS_LABELS[value as FactStatus].toLowerCase();
  const strength = (value: number) => `${value}, ${TIE_STRENGTH_LABELS[value as TieStrength].toLowerCase()}`;
  return [
    ...(before.status === after.status ? [] : [`now ${status(after.status)}; before, ${status(before.status)}`]),
    ...(before.strength == null || after.strength == null || before.strength === after.strength
      ? []
      : [`now of strength ${strength(after.strength)}; before, ${strength(before.strength)}`]),
  ].join('. Also ');
}

interface Difference {
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}
const SPELT_OUT = 3;
const shortened = (text: string) => (text.length > 120 ? `${text.slice(0, 119)}…` : text);

/** What became of a record's fields: "description “x”, was “y”". */
export function differencesInWords(differences: readonly Difference[]): string {
  const told = differences.slice(0, SPELT_OUT).map(({ label, before, after }) => {
    const field = label.replace(/^./, (letter) => letter.toLowerCase());
    if (before === null) return `${field} is ${shortened(after ?? '')}`;
    if (after === null) return `${field} was ${shortened(before)}, and is no longer held`;
    return `${field} is ${shortened(after)}; it was ${shortened(before)}`;
  });
  const more = differences.length - told.length;
  return [...told, ...(more > 0 ? [`${count(more, 'field')} more`] : [])].join('. Also ');
}
