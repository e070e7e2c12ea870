import { CLOSED_STAGES, stageInWords } from '@atlas/shared/agreements';
import { createAgreementSchema, createFundSchema, dayOrderProblems, updateAgreementSchema, updateFundSchema } from '@atlas/shared/inputs';
import { formatDay, lastDayFromValidTo, todayInLondon } from '@atlas/shared/time';
import { LIVE_STAGES, type PartyRole } from '@atlas/shared/vocabulary';
import { type Draft, draft } from '../../audit/draft.ts';
import { type Edit, type Edited, Editing, type Mutation } from '../../audit/editing.ts';
import { asList, listsOfLinks, notNull, referencesIn, withoutNull } from '../../audit/given.ts';
import { amend, linkedFrom } from '../../audit/snapshot.ts';
import type { Context } from '../../context.ts';
import { newId } from '../../neo4j/ids.ts';
import { parseInput, UserErrors, userError } from '../../user-errors.ts';
import { hasOrphans, lackInWords, lifeOf, partyLinks, rolesLacked, type StageHeld, settled, validToOf } from './agreement-draft.ts';
import type { CreateAgreementInput, CreateFundInput, UpdateAgreementInput, UpdateFundInput } from './agreement-edits.input.ts';
import { requireDecider } from './deciders.ts';
import { stageOn } from './life.ts';
import { shareDecisions } from './shared-decisions.ts';

const create: Mutation = { name: 'createAgreement', permission: 'agreement:edit', reason: 'RECORDED' };
const update: Mutation = { name: 'updateAgreement', permission: 'agreement:edit', reason: 'RECORDED' };
const fund: Mutation = { name: 'createFund', permission: 'agreement:edit', reason: 'RECORDED' };
const changeFund: Mutation = { name: 'updateFund', permission: 'agreement:edit', reason: 'RECORDED' };

/** What people record and change of agreements, but for the steps of their life and what they hold. */
export class AgreementEdits {
  readonly #editing: Editing;

  constructor(context: Context) {
    this.#editing = context.use(Editing);
  }

  create(input: CreateAgreementInput): Promise<Edited> {
    return this.#editing.run(create, input, async (edit) => {
      const { parties, stage, stageOn: on, visibility, title, kind, endsOn, ...given } = parseInput(createAgreementSchema, input);
      await referAll(edit, { parties, ...given });
      const { themes, areas, assets, initiative, fund: from, decidingBody, ...properties } = given;
      const made = draft('Agreement', {
        id: newId(),
        ...edit.access(visibility),
        properties: { title, kind, sortName: '', searchText: '' },
      });
      const entered = { stage: stage ?? ('EXPRESSION_OF_INTEREST' as const), on: on ?? todayInLondon(), setBy: edit.ownerId };
      const filled = settled(
        amend(made, {
          properties: { ...properties, validTo: validToOf(endsOn) },
          links: { HAS_PARTY: partyLinks(parties), ...linksOf({ themes, areas, assets, initiative, fund: from, decidingBody }) },
        }),
        [entered],
      );
      const late = liveAfterEnd(filled);
      if (late !== undefined)
        throw userError('INVALID', 'stageOn', `It cannot become live on ${formatDay(late.on)}, after its last day. Give the day it did.`);
      refuseMeeting(filled);
      await requireDecider(edit, decidingBody, 'decidingBody', filled);
      if (isWritten(filled)) refuseLackedRoles(filled, []);
      edit.save(filled);
      return made.id;
    });
  }

  update(input: UpdateAgreementInput): Promise<Edited> {
    return this.#editing.run(update, input, async (edit) => {
      const { parties, visibility, title, kind, endsOn, ...given } = parseInput(updateAgreementSchema, input);
      const held = await edit.load('Agreement', input.id, { revision: input.revision });
      await referAll(edit, { parties, ...given });
      const { themes, areas, assets, initiative, fund: from, decidingBody, ...properties } = given;
      const changed = amend(held, {
        ...(visibility ? { visibility } : {}),
        properties: { ...properties, ...(title ? { title } : {}), ...(kind ? { kind } : {}), validTo: validToOf(endsOn) },
        links: {
          ...(parties === undefined ? {} : { HAS_PARTY: partyLinks(parties) }),
          ...linksOf({ themes, areas, assets, initiative, fund: from, decidingBody }),
        },
      });
      refuseDays(changed);
      const late = endsOn === undefined ? undefined : liveAfterEnd(changed);
      if (late !== undefined)
        throw userError(
          'INVALID',
          'endsOn',
          `It became live on ${formatDay(late.on)}, after that day. Give a later one, or correct that step.`,
        );
      if (given.meetingOn) refuseMeeting(changed);
      refuseOrphans(changed);
      if (!linkedFrom(held, 'FOR_DECISION_BY').includes(decidingBody ?? ''))
        await requireDecider(edit, decidingBody, 'decidingBody', changed);
      if (isWritten(changed)) refuseLackedRoles(changed, rolesLacked(held));
      edit.save(settled(changed));
      await shareDecisions(edit, held, changed);
      return held.id;
    });
  }

  createFund(input: CreateFundInput): Promise<Edited> {
    return this.#editing.run(fund, input, async (edit) => {
      const { name, summary, owner, visibility } = parseInput(createFundSchema, input);
      await edit.refer({ field: 'owner', id: owner, label: 'Organisation' });
      const made = draft('Fund', {
        id: newId(),
        ...edit.access(visibility),
        properties: { name },
        links: owner ? [{ type: 'OWNED_BY', to: owner }] : [],
      });
      edit.save(amend(made, { properties: { summary } }));
      return made.id;
    });
  }

  updateFund(input: UpdateFundInput): Promise<Edited> {
    return this.#editing.run(changeFund, input, async (edit) => {
      const { name, summary, owner, visibility } = parseInput(updateFundSchema, withoutNull(input, 'name', 'visibility'));
      const held = await edit.load('Fund', input.id, { revision: input.revision });
      await edit.refer({ field: 'owner', id: owner, label: 'Organisation' });
      edit.save(
        amend(held, {
          ...notNull({ visibility }),
          properties: { summary, ...notNull({ name }) },
          links: listsOfLinks({ OWNED_BY: asList(owner) }),
        }),
      );
      return held.id;
    });
  }
}

interface Ends {
  readonly themes?: readonly string[] | null | undefined;
  readonly areas?: readonly string[] | null | undefined;
  readonly assets?: readonly string[] | null | undefined;
  readonly initiative?: string | null | undefined;
  readonly fund?: string | null | undefined;
  readonly decidingBody?: string | null | undefined;
}

/** The links the fields that were given ask for. */
const linksOf = ({ themes, areas, assets, initiative, fund: from, decidingBody }: Ends) =>
  listsOfLinks({
    ON_THEME: themes,
    IN_AREA: areas,
    CONCERNS: assets,
    UNDER: asList(initiative),
    FUNDED_FROM: asList(from),
    FOR_DECISION_BY: asList(decidingBody),
  });

function referAll(
  edit: Edit,
  { parties, themes, areas, assets, ...one }: Ends & { parties?: readonly { organisation: string }[] | undefined },
): Promise<unknown> {
  return edit.refer(
    ...(parties ?? []).map(({ organisation }, i) => ({
      field: `parties.${i}.organisation`,
      id: organisation,
      label: 'Organisation' as const,
    })),
    ...referencesIn('themes', themes, 'Theme'),
    ...referencesIn('areas', areas, 'Area'),
    ...referencesIn('assets', assets, 'Asset'),
    { field: 'initiative', id: one.initiative, label: 'Initiative' },
    { field: 'fund', id: one.fund, label: 'Fund' },
    { field: 'decidingBody', id: one.decidingBody, label: 'Organisation' },
  );
}

/** The order of days again, where only one of two was given. */
function refuseDays(changed: Draft): void {
  const { startsOn, validTo, reviewOn } = changed.properties as { startsOn?: string; validTo?: string; reviewOn?: string };
  const problems = dayOrderProblems({ startsOn, endsOn: lastDayFromValidTo(validTo ?? null), reviewOn });
  if (problems.length > 0)
    throw new UserErrors(...problems.map(({ field, message }) => ({ field: [field], code: 'INVALID' as const, message })));
}

/** The step by which an agreement would have become live after its last day. */
function liveAfterEnd(made: Draft): StageHeld | undefined {
  const { stages, validTo } = lifeOf(made);
  return stages.find(({ stage, on }) => validTo !== undefined && LIVE_STAGES.includes(stage) && validTo <= on);
}

/** True where an agreement has come to the stages in which its parties are written down. */
function isWritten(made: Draft): boolean {
  const stage = lifeOf(made).stages.at(-1)?.stage;
  return stage === 'LEGAL' || (stage !== undefined && LIVE_STAGES.includes(stage));
}

/** Refuses parties among whom nobody is in a role that the kind needs. @param before the roles that lacked already: they may go on lacking */
function refuseLackedRoles(made: Draft, before: readonly PartyRole[]): void {
  if (rolesLacked(made).every((role) => before.includes(role))) return;
  throw userError(
    'INVALID',
    'parties',
    `It lacks ${lackInWords(made, 'PARTIES')}, which this kind of agreement has once it is written. Give somebody that role.`,
  );
}

/** A meeting is still to decide only on what is not decided. */
function refuseMeeting(made: Draft): void {
  if (typeof made.properties.meetingOn !== 'string') return;
  const { kind, stages, validTo } = lifeOf(made);
  const stage = stageOn(kind, stages, validTo, todayInLondon());
  if (stage !== null && CLOSED_STAGES.includes(stage))
    throw userError('CONFLICT', 'meetingOn', `It is ${stageInWords(stage)}: no meeting decides on it any more.`);
}

/** What is held of a party stays with a party. */
function refuseOrphans(changed: Draft): void {
  if (hasOrphans(changed))
    throw userError(
      'CONFLICT',
      'parties',
      'A party that leaves still has costs, resources or obligations here. Change those first, or pass the agreement on.',
    );
}
