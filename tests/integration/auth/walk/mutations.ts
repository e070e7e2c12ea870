import { getNamedType } from 'graphql';
import { partId } from '../../../../server/src/audit/draft.ts';
import { idFor } from '../../../../server/src/neo4j/ids.ts';
import type { TestReader } from '../../../testkit/api.ts';
import type { TestStore } from '../../../testkit/store.ts';
import { type MutationShape, mutationsOf, slotsIn } from '../../robustness/inputs.ts';
import { atRevision, idsByLabel, learn } from '../../robustness/learning.ts';
import { council, principalIdOf, walkReaders } from './readers.ts';
import { anchorId, specimenId } from './specimens.ts';
import type { Walk } from './walk.ts';

/** Who finds out what each mutation takes: whoever may do everything. */
const administrator: TestReader = {
  kind: 'SIGNED_IN',
  principalId: principalIdOf('ADMIN'),
  roles: ['ADMIN'],
  councilIds: [council.id],
  organisationIds: [council.id],
};

const [agreement, initiative] = [anchorId('Agreement'), anchorId('Initiative')];
const partOf = (record: string, type: string) => partId(record, type, 'k1');
/** What no refusal tells of: parts of the records that an input names. */
const parts: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  addEvidence: { about: agreement, source: anchorId('Source'), locator: 'Page 1' },
  completeMilestone: { initiative, milestone: partOf(initiative, 'HAS_MILESTONE'), on: '2026-05-01' },
  completeObligation: { agreement, obligation: partOf(agreement, 'HAS_OBLIGATION'), doneOn: '2026-05-01' },
  correctStage: { id: agreement, event: idFor('stage', agreement, '0'), note: 'Corrected' },
  eraseSubject: { id: specimenId('Person', 'N'), dryRun: true, reason: 'Asked for' },
  endSessionsOf: { principal: principalIdOf('VIEWER') },
  proposeChange: { updateOrganisation: { id: anchorId('Organisation'), revision: 1, description: 'Another description' }, why: 'It moved' },
  shareRecord: { id: anchorId('Fund'), visibility: 'NETWORK' },
  recordAssessment: {
    organisation: anchorId('Organisation'),
    scale: anchorId('MaturityScale'),
    on: '2026-05-01',
    scores: [{ dimension: partOf(anchorId('MaturityScale'), 'HAS_DIMENSION'), score: 3 }],
  },
  recordSuccession: {
    predecessors: [anchorId('Organisation')],
    successors: [specimenId('Organisation', 'N')],
    on: '2999-04-01',
    kind: 'RENAMED',
  },
  recordMeasureValue: { initiative, measure: partOf(initiative, 'HAS_MEASURE'), on: '2026', value: 3 },
  removeWholeLifeCost: { agreement, option: 'Agreement~P name specimen' },
  updateEngagement: { id: anchorId('Engagement'), title: 'Another title' },
  updateObligation: { agreement, obligation: partOf(agreement, 'HAS_OBLIGATION'), text: 'Another text' },
  updateRisk: { initiative, risk: partOf(initiative, 'HAS_RISK'), likelihood: 2 },
};

function asInput({ args }: MutationShape, values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  if (!args.some(({ path }) => path[0] === 'input')) return { ...values };
  const hasRevision = args.flatMap(slotsIn).some(({ path }) => path.at(-1) === 'revision');
  return { input: { ...(hasRevision ? { revision: 1 } : {}), ...values } };
}

/** Sends every mutation, with input that an administrator got accepted or nearly so, as every reader. It changes the world: the last thing to do. */
export async function walkMutations(walk: Walk, store: TestStore): Promise<void> {
  const type = walk.schema.getMutationType();
  // What the mutations make has an id by chance: only what was there before them is chosen from, so that every walk goes the same way.
  const from = await idsByLabel(store);
  for (const mutation of mutationsOf(walk.schema)) {
    const own = parts[mutation.name];
    const values = own ? asInput(mutation, own) : (await learn({ api: walk.api, store, reader: administrator, from }, mutation)).values;
    const payload = getNamedType(type?.getFields()[mutation.name]?.type)?.name ?? '';
    for (const reader of walkReaders) {
      const { data, errors } = await walk.api.send(mutation.text, await atRevision(store, values), reader.principal);
      const codes = [
        ...errors.map(({ extensions }) => extensions.code),
        ...(data?.result?.userErrors ?? []).map(({ code }: { code: string }) => code),
      ];
      walk.outcome(`Mutation.${mutation.name}`, reader, codes);
      walk.taken(data?.result, payload, reader);
    }
  }
}
