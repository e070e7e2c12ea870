import type { Draft } from '../../audit/draft.ts';
import { searchText, sortName } from '../../audit/naming.ts';
import { liveSpan } from '../../modules/agreements/life.ts';
import { linksTo, type Recorder } from './recorder.ts';
import { ownId } from './references.ts';

/** Agreements that a document tells of one by one, with their parties in roles. */
export function agreementDrafts({ file, refs, record }: Recorder): Draft[] {
  return Object.entries(file.agreements).map(([key, entry]) => {
    const { title, kind, summary, parties, stages, evidence } = entry;
    return record('Agreement', {
      id: ownId('agreement', key),
      properties: {
        title,
        sortName: sortName(title),
        kind,
        summary,
        validFrom: stages[0]?.on,
        ...liveSpan(stages, undefined),
        searchText: searchText(title),
      },
      links: [
        ...parties.map(({ role, body }) => ({ type: 'HAS_PARTY' as const, to: refs.organisation(body), properties: { role } })),
        ...linksTo('IN_AREA', entry.areas.map(refs.area)),
        ...linksTo('ON_THEME', entry.themes.map(refs.theme)),
        ...linksTo('CONCERNS', entry.assets.map(refs.asset)),
        ...linksTo('UNDER', entry.initiative === undefined ? [] : [refs.initiative(entry.initiative)]),
      ],
      stages,
      evidence,
    });
  });
}
