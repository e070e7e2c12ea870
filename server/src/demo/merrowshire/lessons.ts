import type { Draft } from '../../audit/draft.ts';
import { citation } from './citation.ts';
import type { Lesson } from './data-work.ts';
import { merrowId } from './ids.ts';
import { record } from './record.ts';
import type { World } from './world.ts';

/** What was learned of programmes and initiatives, and checks on partners. */
export function lessonDrafts(world: World): Draft[] {
  const random = world.random.fork('lessons');
  const { initiatives, evaluations, dueDiligence } = world.data.work;
  const evaluation = (about: string, { title, months, by, ...told }: Lesson) => {
    const on = world.month(-months);
    return record('Evaluation', {
      id: merrowId.other('evaluation', title),
      properties: { title, on, onSort: on, ...told },
      links: [
        { type: 'ABOUT', to: about },
        { type: 'WRITTEN_BY', to: merrowId.organisation(world.body(by).slug) },
      ],
      evidence: [citation(world, random, 'forum-notes')],
    });
  };
  return [
    ...evaluations.map(({ programme, ...lesson }) => evaluation(merrowId.other('programme', programme), lesson)),
    ...Object.entries(initiatives).flatMap(([slug, work]) =>
      work.evaluations.map((lesson) => evaluation(merrowId.other('initiative', slug), lesson)),
    ),
    ...dueDiligence.map(({ of, for: initiative, checked, by, months, result, findings, renew }) =>
      record('DueDiligence', {
        id: merrowId.other('due-diligence', of, checked),
        visibility: 'OWNER',
        properties: {
          checked,
          checkedBy: by,
          checkedOn: world.month(-months),
          result,
          findings,
          renewBy: (renew === undefined ? undefined : world.month(-renew)) as string,
        },
        links: [
          { type: 'ABOUT', to: merrowId.organisation(world.body(of).slug) },
          ...(initiative === undefined ? [] : [{ type: 'FOR_INITIATIVE' as const, to: merrowId.other('initiative', initiative) }]),
        ],
      }),
    ),
  ];
}
