import { edtfSortKey, isIsoDate } from '@atlas/shared/time';
import { type Draft, type PartDraft, partId } from '../../audit/draft.ts';
import { sortName } from '../../audit/naming.ts';
import { groupKey, groupParts } from '../../modules/participants/participant-parts.ts';
import type { DocumentFile, Evaluations, Group, Passages } from './format.ts';
import { linksTo, type Recorder, sortOf } from './recorder.ts';
import { ownId } from './references.ts';

/** What a document says was learned of a programme or initiative, in the order of the file. */
export function evaluationDrafts({ file, record }: Recorder, about: string, { evaluations }: Evaluations): Draft[] {
  return evaluations.map(({ evidence, ...entry }, position) =>
    record('Evaluation', {
      id: ownId('evaluation', file.document.slug, about, entry.title),
      properties: { ...entry, ...sortOf('onSort', entry.on), position },
      links: linksTo('ABOUT', [about]),
      evidence,
    }),
  );
}

type InitiativeEntry = DocumentFile['initiatives'][string];

/** Parts of a record, and what each rests on. */
interface Parts {
  readonly parts: PartDraft[];
  readonly evidenceOfParts: { readonly field: string; readonly evidence: Passages }[];
}

/** What an initiative sets out to reach, whom it names together and what it counts, each with the passage it rests on. */
export function initiativeParts(recorder: Recorder, initiative: string, entry: InitiativeEntry): Parts {
  const [of, counted] = [workParts(recorder, initiative, entry), measureParts(initiative, entry.measures)];
  return { parts: [...of.parts, ...counted.parts], evidenceOfParts: [...of.evidenceOfParts, ...counted.evidenceOfParts] };
}

/** What a programme or initiative sets out to reach, and whom it names together. */
export function workParts({ refs }: Recorder, id: string, { milestones, groups }: Pick<InitiativeEntry, 'milestones' | 'groups'>): Parts {
  const entries = Object.entries(milestones);
  const grouped = groupedParts(id, groups);
  return {
    parts: [
      ...entries.map(
        ([key, { by, due, evidence: _, ...properties }]): PartDraft => ({
          type: 'HAS_MILESTONE',
          key,
          properties: { ...properties, ...(isIsoDate(due) ? { dueOn: due } : { due, ...sortOf('dueSort', due) }) },
          links: linksTo('RESPONSIBILITY_OF', by === undefined ? [] : [refs.organisation(by)]),
        }),
      ),
      ...grouped.parts,
    ],
    evidenceOfParts: [
      ...entries.map(([key, { evidence }]) => ({ field: partId(id, 'HAS_MILESTONE', key), evidence })),
      ...grouped.evidenceOfParts,
    ],
  };
}

/** Those a record names only together, each with the passage that names them. */
export function groupedParts(id: string, groups: readonly Group[]): Parts {
  return {
    parts: groupParts(groups),
    evidenceOfParts: groups.map((group) => ({ field: partId(id, 'HAS_GROUP', groupKey(group)), evidence: group.evidence })),
  };
}

/** What an initiative counts and what was counted, with what each value rests on. */
function measureParts(initiative: string, measures: InitiativeEntry['measures']) {
  const parts: PartDraft[] = [];
  const evidenceOfParts: { field: string; evidence: Passages }[] = [];
  for (const [key, { values, ...properties }] of Object.entries(measures)) {
    parts.push({ type: 'HAS_MEASURE', key, properties });
    for (const [i, { evidence, ...value }] of values.entries()) {
      const valueKey = `${key} ${i}`;
      parts.push({
        type: 'HAS_VALUE',
        key: valueKey,
        properties: { ...value, onSort: edtfSortKey(value.on) },
        links: linksTo('OF_MEASURE', [partId(initiative, 'HAS_MEASURE', key)]),
      });
      evidenceOfParts.push({ field: partId(initiative, 'HAS_VALUE', valueKey), evidence });
    }
  }
  return { parts, evidenceOfParts };
}

/** Scales by which a document says how far bodies may come, each dimension with the passage it is taken from. */
export function maturityScaleDrafts({ file, refs, record }: Recorder): Draft[] {
  return Object.entries(file.maturityScales).map(([key, { name, summary, ownedBy, lowest, highest, dimensions, evidence }]) => {
    const id = ownId('maturity-scale', key);
    const entries = Object.entries(dimensions);
    return record('MaturityScale', {
      id,
      properties: { name, sortName: sortName(name), summary, lowest, highest },
      links: linksTo('OWNED_BY', [refs.organisation(ownedBy)]),
      parts: entries.map(([dimension, { name: called, low, high }], position) => ({
        type: 'HAS_DIMENSION',
        key: dimension,
        properties: { name: called, lowEnd: low, highEnd: high, position },
      })),
      evidence,
      evidenceOfParts: entries.map(([dimension, entry]) => ({
        field: partId(id, 'HAS_DIMENSION', dimension),
        evidence: entry.evidence,
      })),
    });
  });
}
