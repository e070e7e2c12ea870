import { type Compared, movement } from '../../features/assessments/compare.ts';
import { countOf, listOf } from '../../lib/wording.ts';

/** How many bodies were assessed how often, and which of those shown with two dates moved which way. */
export function sentenceAbout(
  all: readonly Compared[],
  shown: readonly Compared[],
  dimensions: readonly { readonly id: string }[],
  scaleName: string,
): string {
  const bodies = new Set(all.map(({ organisation }) => organisation.id)).size;
  if (all.length === 0) return `Nobody has been assessed on “${scaleName}” yet.`;
  const held = `${countOf(bodies, 'body', 'bodies')} ${bodies === 1 ? 'has' : 'have'} been assessed on “${scaleName}”, ${all.length === bodies ? 'once each' : `${countOf(all.length, 'time')} in all`}.`;
  const moves = [...Map.groupBy(shown, ({ organisation }) => organisation.id).values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined || own.length < 2) return [];
    const by = dimensions.map(({ id }) => movement(shown, first.organisation.id, id)).filter((move) => move !== undefined);
    if (by.length === 0) return [];
    const [up, down] = [by.filter((move) => move > 0).length, by.filter((move) => move < 0).length];
    return [`${first.organisation.name} moved up on ${up} and down on ${down} of ${countOf(by.length, 'dimension')}`];
  });
  return moves.length === 0 ? held : `${held} Of those shown, ${listOf(moves)}.`;
}
