import { type EvidenceDraft, type PartDraft, partId } from '../../audit/draft.ts';
import type { Random } from '../generator/random.ts';
import { citation } from './citation.ts';
import type { InitiativeWork } from './data-work.ts';
import { merrowId } from './ids.ts';
import { slugOf } from './record.ts';
import type { World } from './world.ts';

const owedBy = (slug: string | undefined) => (slug === undefined ? [] : [{ type: 'RESPONSIBILITY_OF', to: merrowId.organisation(slug) }]);

/** What an initiative set out to reach, what it counted, and what may go wrong; each value rests on a passage. */
export function initiativeParts(world: World, random: Random, id: string, work: InitiativeWork) {
  const milestones = work.milestones.map(
    ({ name, kind, due, done, by }): PartDraft => ({
      type: 'HAS_MILESTONE',
      key: slugOf(name),
      properties: { name, kind, dueOn: world.month(-due), ...(done === undefined ? {} : { doneOn: world.month(-done) }) },
      links: owedBy(by),
    }),
  );
  const risks = work.risks.map(
    ({ description, likelihood, impact, mitigation, raised, closed, by }, i): PartDraft => ({
      type: 'HAS_RISK',
      key: String(i + 1),
      properties: {
        description,
        likelihood,
        impact,
        mitigation,
        raisedOn: world.month(-raised),
        ...(closed === undefined ? {} : { closedOn: world.month(-closed) }),
      },
      links: owedBy(by),
    }),
  );
  const evidence: EvidenceDraft[] = [];
  const counted = work.measures.flatMap(({ values, targetMonths, ...measure }): PartDraft[] => {
    const key = slugOf(measure.name);
    return [
      { type: 'HAS_MEASURE', key, properties: { ...measure, targetOn: world.month(-targetMonths) } },
      ...values.map(([ago, value, qualifier], i): PartDraft => {
        const on = world.month(-ago);
        const own = `${key}-${i + 1}`;
        evidence.push(citation(world, random, 'forum-notes', partId(id, 'HAS_VALUE', own)));
        return {
          type: 'HAS_VALUE',
          key: own,
          properties: { value, qualifier, on, onSort: on },
          links: [{ type: 'OF_MEASURE', to: partId(id, 'HAS_MEASURE', key) }],
        };
      }),
    ];
  });
  return { parts: [...milestones, ...risks, ...counted], evidence };
}
