import { verifyByFrom } from '@atlas/shared/time';
import { PROVISION_VERIFY_AFTER_DAYS, TIE_VERIFY_AFTER_DAYS } from '@atlas/shared/vocabulary';
import type { Draft } from '../../audit/draft.ts';
import { idFor } from '../../neo4j/ids.ts';
import { linksTo, type Recorder } from './recorder.ts';
import { ownId } from './references.ts';

/** Who does what where, as the document says it. */
export function provisionDrafts(recorder: Recorder): Draft[] {
  const { file, refs, record, validity } = recorder;
  return file.provisions.map((provision) =>
    record('Provision', {
      id: ownId('provision', provision.by, provision.title),
      properties: {
        title: provision.title,
        status: 'ASSERTED',
        ...validity(provision),
        ...verified(recorder, PROVISION_VERIFY_AFTER_DAYS),
      },
      links: [
        ...linksTo('PROVIDED_BY', [refs.organisation(provision.by)]),
        ...linksTo('ON_THEME', provision.themes.map(refs.theme)),
        ...linksTo('IN_AREA', provision.areas.map(refs.area)),
      ],
      evidence: provision.evidence,
    }),
  );
}

/** A document tells of a tie; how strong it is, it does not say. */
const OUR_READING = 'Its strength is our reading of the text.';

/** Ties on the word of the body whose document it is. */
export function tieDrafts(recorder: Recorder): Draft[] {
  const { file, refs, record, validity } = recorder;
  const { speaker } = file.document;
  return file.ties.map(({ kind, strength, note, evidence, ...tie }) => {
    const [from, to] = [refs.organisation(tie.from), refs.organisation(tie.to)];
    const dates = validity(tie);
    return record('Tie', {
      id: idFor('tie', 'documents', kind, from, to, dates.validFrom ?? ''),
      properties: {
        kind,
        strength,
        status: 'ASSERTED',
        note: [note, OUR_READING].filter(Boolean).join(' '),
        ...dates,
        ...verified(recorder, TIE_VERIFY_AFTER_DAYS[kind]),
      },
      links: [
        { type: 'FROM', to: from },
        { type: 'TO', to },
        ...(speaker === undefined ? [] : [{ type: 'ASSERTED_BY' as const, to: refs.organisation(speaker) }]),
      ],
      evidence,
    });
  });
}

/** A fact was last known to hold on the document's day; without one it counts as never verified. */
function verified({ file }: Recorder, afterDays: number): { lastVerifiedOn?: string; verifyBy?: string } {
  const { asOf } = file.document;
  const verifyBy = verifyByFrom(asOf ?? null, afterDays);
  return asOf === undefined || verifyBy === null ? {} : { lastVerifiedOn: asOf, verifyBy };
}
