import { type Draft, draft } from '../../audit/draft.ts';
import { agreementDrafts } from './agreements.ts';
import { areaDrafts, organisationDrafts, personDrafts } from './bodies.ts';
import { capacityDrafts } from './capacities.ts';
import { provisionDrafts, tieDrafts } from './facts.ts';
import { readDocumentFiles } from './files.ts';
import type { DocumentFile } from './format.ts';
import { maturityScaleDrafts } from './learning.ts';
import { type Recorder, recorderFor, sortOf } from './recorder.ts';
import { gatherReferences } from './references.ts';
import { assetAndFundDrafts, frameworkDrafts, initiativeDrafts, meetingDrafts, programmeDrafts } from './work.ts';

const kinds = [
  areaDrafts,
  organisationDrafts,
  personDrafts,
  frameworkDrafts,
  programmeDrafts,
  initiativeDrafts,
  maturityScaleDrafts,
  assetAndFundDrafts,
  agreementDrafts,
  meetingDrafts,
  provisionDrafts,
  tieDrafts,
  capacityDrafts,
];

/**
 * Everything the documents state, as drafts with evidence down to the paragraph. They link to councils, NHS bodies and coded
 * areas, which the registers bring.
 * @throws {DraftError} naming the file and entry, or the key, that is wrong
 */
export function* documentDrafts(files: readonly DocumentFile[] = readDocumentFiles()): Generator<Draft> {
  const refs = gatherReferences(files);
  for (const file of files) yield sourceDraft(recorderFor(file, refs));
  for (const file of files) {
    const recorder = recorderFor(file, refs);
    for (const draftsOf of kinds) yield* draftsOf(recorder);
  }
}

function sourceDraft({ file: { document }, refs }: Recorder): Draft {
  const { slug, title, publisher, publishedOn, attribution, owner } = document;
  return draft('Source', {
    id: refs.source(slug),
    owner: owner === undefined ? undefined : refs.organisation(owner),
    properties: {
      title,
      kind: 'DOCUMENT',
      publishedOn,
      ...sortOf('publishedSort', publishedOn),
      reference: `${slug}.txt`,
      publisher,
      attribution,
    },
  });
}
