import { createInitiativeSchema, updateInitiativeSchema } from '@atlas/shared/inputs';
import { edtfEndsBefore, edtfSortKey, isIsoDate, todayInLondon } from '@atlas/shared/time';
import { INITIATIVE_STAGE_LABELS, type InitiativeStage } from '@atlas/shared/vocabulary';
import { type Draft, draft, type StageDraft } from '../../audit/draft.ts';
import { type Edit, type Edited, Editing, type Mutation } from '../../audit/editing.ts';
import { asList, linksTo, listsOfLinks, notNull, referencesIn } from '../../audit/given.ts';
import { amend, inputOf } from '../../audit/snapshot.ts';
import type { Context } from '../../context.ts';
import { newId } from '../../neo4j/ids.ts';
import { parseInput, userError } from '../../user-errors.ts';
import { shareDecisions } from '../agreements/shared-decisions.ts';
import { groupParts, groupsGiven } from '../participants/participant-parts.ts';
import type { CreateInitiativeInput, UpdateInitiativeInput } from './programme-edits.input.ts';
import { apart, named, newTakingLinks, referTaking, refuseEndBeforeStart, takingLinks } from './programme-edits.service.ts';

const create: Mutation = { name: 'createInitiative', permission: 'programme:edit', reason: 'RECORDED' };
const update: Mutation = { name: 'updateInitiative', permission: 'programme:edit', reason: 'RECORDED' };

/** What people do to initiatives as a whole; their milestones, risks and measures have services of their own. */
export class InitiativeEdits {
  readonly #editing: Editing;

  constructor(context: Context) {
    this.#editing = context.use(Editing);
  }

  create(input: CreateInitiativeInput): Promise<Edited> {
    return this.#editing.run(create, input, async (edit) => {
      const { stage, stageOn, stageNote, taking, programme, assets, fund, members, participantGroups, visibility, ...given } = apart(
        parseInput(createInitiativeSchema, input),
      );
      await referTaking(edit, taking, 'Initiative');
      await referOthers(edit, { programme, assets, fund, members });
      const id = newId();
      edit.save(
        dated(
          draft('Initiative', {
            id,
            ...edit.access(visibility),
            properties: { ...notNull({ ...given }), sortName: '', searchText: '', ...named(given.name) },
            links: [
              ...linksTo('IN_PROGRAMME', asList(programme)),
              ...newTakingLinks(taking),
              ...linksTo('USES', assets),
              ...linksTo('FUNDED_FROM', asList(fund)),
              ...linksTo('INVOLVES', members),
            ],
            parts: groupParts(participantGroups),
            stages: stage ? [{ stage, on: stageOn ?? todayInLondon(), note: stageNote ?? undefined }] : [],
          }),
        ),
      );
      return id;
    });
  }

  update(input: UpdateInitiativeInput): Promise<Edited> {
    return this.#editing.run(update, input, async (edit) => {
      const { stage, stageOn, stageNote, taking, programme, assets, fund, members, participantGroups, visibility, name, kind, ...given } =
        apart(parseInput(updateInitiativeSchema, input));
      const held = await edit.load('Initiative', input.id, { revision: input.revision });
      await referTaking(edit, taking, 'Initiative', held.id);
      await referOthers(edit, { programme, assets, fund, members });
      const isCorrection = input.changeReason === 'CORRECTION';
      const changed = dated(
        amend(held, {
          ...(visibility ? { visibility } : {}),
          properties: { ...given, ...named(name), ...(kind ? { kind } : {}) },
          links: {
            ...takingLinks(held, taking, isCorrection),
            ...listsOfLinks({
              IN_PROGRAMME: asList(programme),
              USES: assets,
              FUNDED_FROM: asList(fund),
              INVOLVES: members,
            }),
          },
          parts: groupsGiven(participantGroups),
          ...(stage ? { stages: entered(held, { stage, on: stageOn ?? undefined, note: stageNote ?? undefined }, isCorrection) } : {}),
        }),
      );
      refuseEndBeforeStart(changed);
      edit.save(changed);
      await shareDecisions(edit, held, changed);
      return held.id;
    });
  }
}

interface Others {
  readonly programme?: string | null | undefined;
  readonly assets?: readonly string[] | null | undefined;
  readonly fund?: string | null | undefined;
  readonly members?: readonly string[] | null | undefined;
}

async function referOthers(edit: Edit, { programme, assets, fund, members }: Others): Promise<void> {
  await edit.refer(
    { field: 'programme', id: programme, label: 'Programme' },
    { field: 'fund', id: fund, label: 'Fund' },
    ...referencesIn('assets', assets, 'Asset'),
    ...referencesIn('members', members, 'Person'),
  );
}

/** With the days between which it counts as running. */
function dated(made: Draft): Draft {
  const { startsOn, endsOn } = made.properties as { startsOn?: string; endsOn?: string };
  const first = startsOn === undefined ? null : edtfSortKey(startsOn);
  return amend(made, {
    properties: {
      startsFrom: isIsoDate(first) ? first : null,
      endsBefore: endsOn === undefined ? null : edtfEndsBefore(endsOn),
    },
  });
}

/** Its stages with one more; a correction takes the place of the last. @throws {UserErrors} */
function entered(
  held: Draft,
  { stage, on, note }: { stage: InitiativeStage; on?: string | undefined; note?: string | undefined },
  isCorrection: boolean,
) {
  const stages = [...(inputOf(held).stages ?? [])];
  const last: StageDraft | undefined = isCorrection ? stages.pop() : stages.at(-1);
  const before = isCorrection ? stages.at(-1) : last;
  const day = on ?? (isCorrection ? last?.on : undefined) ?? todayInLondon();
  if (before !== undefined && before.stage === stage)
    throw userError('CONFLICT', 'stage', `It is at this stage already: ${INITIATIVE_STAGE_LABELS[stage]}, since ${before.on}.`);
  if (before !== undefined && day < before.on)
    throw userError('INVALID', 'stageOn', `It cannot enter this stage on ${day}, before it entered the last one on ${before.on}.`);
  return [...stages, { stage, on: day, note }];
}
