import { type Draft, partId } from '../../audit/draft.ts';
import { citation } from './citation.ts';
import { merrowId } from './ids.ts';
import { record, sortNameOf } from './record.ts';
import type { World } from './world.ts';

/** The made-up scale, and how some bodies stood on it on two days. */
export function assessmentDrafts(world: World): Draft[] {
  const random = world.random.fork('assessments');
  const { scale, assessments } = world.data.maturity;
  const { dimensions, ...own } = scale;
  const id = merrowId.other('maturity-scale', 'working-with-communities');
  return [
    record('MaturityScale', {
      id,
      properties: { ...own, sortName: sortNameOf(scale.name) },
      links: [{ type: 'OWNED_BY', to: merrowId.organisation('merrowshire-county-council') }],
      parts: dimensions.map(({ key, ...dimension }, i) => ({ type: 'HAS_DIMENSION', key, properties: { ...dimension, position: i + 1 } })),
    }),
    ...assessments.flatMap(({ of, by, months, scores }) =>
      months.map((ago, turn) =>
        record('MaturityAssessment', {
          id: merrowId.other('assessment', of, String(turn)),
          properties: { assessedOn: world.month(-ago), assessedBy: by },
          links: [
            { type: 'ABOUT', to: merrowId.organisation(world.body(of).slug) },
            { type: 'ON_SCALE', to: id },
          ],
          parts: dimensions.map(({ key }, i) => ({
            type: 'HAS_SCORE',
            key,
            properties: { score: scores[turn]?.[i] ?? scale.lowest },
            links: [{ type: 'FOR_DIMENSION', to: partId(id, 'HAS_DIMENSION', key) }],
          })),
          evidence: [citation(world, random, 'forum-notes')],
        }),
      ),
    ),
  ];
}
