import { createAssetSchema, updateAssetSchema } from '@atlas/shared/inputs';
import { todayInLondon } from '@atlas/shared/time';
import { begunOn, ledTo } from '../../audit/dated-links.ts';
import { draft, type PartDraft } from '../../audit/draft.ts';
import { type Edit, type Edited, Editing, type Mutation } from '../../audit/editing.ts';
import { asList, linksTo, listsOfLinks, referencesIn } from '../../audit/given.ts';
import { searchText, sortName } from '../../audit/naming.ts';
import { amend, partsOf } from '../../audit/snapshot.ts';
import type { Context } from '../../context.ts';
import { newId } from '../../neo4j/ids.ts';
import { parseInput, userError } from '../../user-errors.ts';
import type { CreateAssetInput, UpdateAssetInput } from './asset-edits.input.ts';
import { AssetStore } from './assets.store.ts';
import { refuseSharedUprn } from './uprn.ts';

const create: Mutation = { name: 'createAsset', permission: 'asset:edit', reason: 'RECORDED' };
const update: Mutation = { name: 'updateAsset', permission: 'asset:edit', reason: 'RECORDED' };

/** What people do to assets. */
export class AssetEdits {
  readonly #store: AssetStore;
  readonly #editing: Editing;

  constructor(context: Context) {
    this.#store = context.use(AssetStore);
    this.#editing = context.use(Editing);
  }

  create(input: CreateAssetInput): Promise<Edited> {
    return this.#editing.run(create, input, async (edit) => {
      const {
        name,
        kind,
        isNamed,
        summary,
        uprn,
        tenure,
        runningCostPence,
        areas,
        ownedBy,
        ownedFrom,
        managedBy,
        managedFrom,
        visibility,
        ...found
      } = parseInput(createAssetSchema, input);
      await this.#refer(edit, { ownedBy, managedBy, areas });
      await refuseSharedUprn(edit, this.#store, { uprn, field: 'uprn' });
      const id = newId();
      const held = (type: 'OWNED_BY' | 'MANAGED_BY', to: string | null | undefined, from: string | null | undefined) =>
        to ? [{ type, to, properties: from ? { validFrom: from } : {} }] : [];
      edit.save(
        draft('Asset', {
          id,
          ...edit.access(visibility),
          properties: {
            name,
            sortName: sortName(name),
            searchText: searchText(name, ...(uprn ? [uprn] : [])),
            isNamed: isNamed ?? true,
            kind,
            summary: summary ?? undefined,
            uprn: uprn ?? undefined,
            tenure: tenure ?? undefined,
            runningCostPence: runningCostPence ?? undefined,
          },
          links: [...held('OWNED_BY', ownedBy, ownedFrom), ...held('MANAGED_BY', managedBy, managedFrom), ...linksTo('IN_AREA', areas)],
          parts: surveyed([], found),
        }),
      );
      return id;
    });
  }

  update(input: UpdateAssetInput): Promise<Edited> {
    return this.#editing.run(update, input, async (edit) => {
      const {
        name,
        kind,
        isNamed,
        areas,
        ownedBy,
        ownedFrom,
        managedBy,
        managedFrom,
        visibility,
        condition,
        conditionOn,
        conditionNote,
        ...given
      } = parseInput(updateAssetSchema, input);
      const held = await edit.load('Asset', input.id, { revision: input.revision });
      await this.#refer(edit, { ownedBy, managedBy, areas });
      await refuseSharedUprn(edit, this.#store, { uprn: given.uprn, own: held.id, field: 'uprn' });
      const isCorrection = input.changeReason === 'CORRECTION';
      const leading = (type: string, to: string | null | undefined, from: string | null | undefined, field: string) => {
        const stays =
          to === undefined || held.links.some((link) => link.type === type && link.to === to && link.properties?.validTo === undefined);
        if (from && stays) return begunOn(held, type, { on: from, isCorrection, field });
        return ledTo(held, type, asList(to), { on: from ?? todayInLondon(), isCorrection, field });
      };
      const changed = amend(held, {
        ...(visibility ? { visibility } : {}),
        properties: {
          ...given,
          ...(name ? { name } : {}),
          ...(kind ? { kind } : {}),
          ...(typeof isNamed === 'boolean' ? { isNamed } : {}),
        },
        links: {
          ...leading('OWNED_BY', ownedBy, ownedFrom, 'ownedFrom'),
          ...leading('MANAGED_BY', managedBy, managedFrom, 'managedFrom'),
          ...listsOfLinks({ IN_AREA: areas }),
        },
        parts: { HAS_CONDITION: surveyed(partsOf(held, 'HAS_CONDITION'), { condition, conditionOn, conditionNote }) },
      });
      const { name: called, uprn } = changed.properties as { name: string; uprn?: string };
      edit.save(amend(changed, { properties: { sortName: sortName(called), searchText: searchText(called, ...(uprn ? [uprn] : [])) } }));
      return held.id;
    });
  }

  async #refer(
    edit: Edit,
    given: { ownedBy?: string | null | undefined; managedBy?: string | null | undefined; areas?: string[] | null | undefined },
  ): Promise<void> {
    await edit.refer(
      { field: 'ownedBy', id: given.ownedBy, label: 'Organisation' },
      { field: 'managedBy', id: given.managedBy, label: 'Organisation' },
      ...referencesIn('areas', given.areas, 'Area'),
    );
  }
}

interface Found {
  readonly condition?: string | null | undefined;
  readonly conditionOn?: string | null | undefined;
  readonly conditionNote?: string | null | undefined;
}

/** The surveys held with one more; that of the same day is replaced. @throws {UserErrors} */
function surveyed(held: readonly PartDraft[], { condition, conditionOn, conditionNote }: Found): PartDraft[] {
  if (!condition) {
    if (conditionOn || conditionNote)
      throw userError('REQUIRED', 'condition', 'In what condition it was found is missing: choose one, or leave the day and the note out.');
    return [...held];
  }
  const surveyedOn = conditionOn ?? todayInLondon();
  if (surveyedOn > todayInLondon())
    throw userError('INVALID', 'conditionOn', `${surveyedOn} is still to come: give the day somebody looked.`);
  const survey = { type: 'HAS_CONDITION', key: surveyedOn, properties: { condition, surveyedOn, note: conditionNote ?? undefined } };
  return [...held.filter(({ key }) => key !== surveyedOn), survey];
}
