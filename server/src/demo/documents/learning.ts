import { edtfSortKey } from '@atlas/shared/time';
import { type Draft, type PartDraft, partId } from '../../audit/draft.ts';
import { sortName } from '../../audit/naming.ts';
import type { DocumentFile, Evaluations, Passages } from './format.ts';
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

/** What an initiative sets out to reach and what it counts, each with the passage it rests on. */
export function initiativeParts({ refs }: Recorder, initiative: string, { milestones, measures }: InitiativeEntry) {
  const entries = Object.entries(milestones);
  const counted = measureParts(initiative, measures);
  return {
    parts: [
      ...entries.map(
        ([key, { by, evidence: _, ...properties }]): PartDraft => ({
          type: 'HAS_MILESTONE',
          key,
          properties,
          links: linksTo('RESPONSIBILITY_OF', by === undefined ? [] : [refs.organisation(by)]),
        }),
      ),
      ...counted.parts,
    ],
    evidenceOfParts: [
      ...entries.map(([key, { evidence }]) => ({ field: partId(initiative, 'HAS_MILESTONE', key), evidence })),
      ...counted.evidenceOfParts,
    ],
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
