import { recordProvisionSchema, updateProvisionSchema } from '@atlas/shared/inputs';
import { addDays, todayInLondon } from '@atlas/shared/time';
import { PROVISION_VERIFY_AFTER_DAYS } from '@atlas/shared/vocabulary';
import { draft } from '../../audit/draft.ts';
import { type Edited, Editing, type Mutation, type Reference } from '../../audit/editing.ts';
import { amend, linkedFrom } from '../../audit/snapshot.ts';
import type { Context } from '../../context.ts';
import { newId } from '../../neo4j/ids.ts';
import { parseInput, userError } from '../../user-errors.ts';
import type { FactKind } from '../facts/fact-edits.ts';
import { changedOn, dated, ended, followedBy } from '../facts/fact-life.ts';
import type { RecordProvisionInput, UpdateProvisionInput } from './provision-edits.input.ts';

const record: Mutation = { name: 'recordProvision', permission: 'provision:edit', reason: 'RECORDED' };
const update: Mutation = { name: 'updateProvision', permission: 'provision:edit', reason: 'RECORDED' };

/** A provision as a fact. */
export const provisionAsFact: FactKind = {
  label: 'Provision',
  permission: 'provision:edit',
  isBetweenTwo: false,
  verifyAfterDays: () => PROVISION_VERIFY_AFTER_DAYS,
  mustBeOtherSide: (held, organisation) => {
    if (!linkedFrom(held, 'PROVIDED_BY').includes(organisation))
      throw userError('INVALID', 'onBehalfOf', 'Only the organisation that does it can confirm what it does.');
  },
};

/** What people do to provisions. */
export class ProvisionEdits {
  readonly #editing: Editing;

  constructor(context: Context) {
    this.#editing = context.use(Editing);
  }

  record(input: RecordProvisionInput): Promise<Edited> {
    return this.#editing.run(record, input, async (edit) => {
      const { organisation, themes, areas, title, validFrom, validTo, visibility } = parseInput(recordProvisionSchema, input);
      await edit.refer({ field: 'organisation', id: organisation, label: 'Organisation' }, ...referencesTo({ themes, areas }));
      const id = newId();
      edit.save(
        draft('Provision', {
          id,
          ...edit.access(visibility),
          properties: {
            ...(title ? { title } : {}),
            ...(validFrom ? { validFrom } : {}),
            ...(validTo ? { validTo } : {}),
            status: 'ASSERTED',
            verifyBy: addDays(todayInLondon(), PROVISION_VERIFY_AFTER_DAYS),
          },
          links: [
            { type: 'PROVIDED_BY', to: organisation },
            ...themes.map((to) => ({ type: 'ON_THEME' as const, to })),
            ...areas.map((to) => ({ type: 'IN_AREA' as const, to })),
          ],
        }),
      );
      return id;
    });
  }

  /** @returns with the id of the provision, or of the one that follows it where the world made it another */
  update(input: UpdateProvisionInput): Promise<Edited> {
    const reason = input.changeReason ?? update.reason;
    return this.#editing.run(update, input, async (edit) => {
      const { themes, areas, title, visibility, ...days } = parseInput(updateProvisionSchema, input);
      const held = await edit.load('Provision', input.id, { revision: input.revision });
      await edit.refer(...referencesTo({ themes, areas }));
      const on = changedOn(days.changedOn, reason === 'WORLD');
      const changed = amend(amend(held, dated(held, days)), {
        ...(visibility ? { visibility } : {}),
        properties: { title },
        links: {
          ...(themes === undefined ? {} : { ON_THEME: themes.map((to) => ({ to })) }),
          ...(areas === undefined ? {} : { IN_AREA: areas.map((to) => ({ to })) }),
        },
      });
      const isAnother = differ(linkedFrom(held, 'ON_THEME'), themes) || differ(linkedFrom(held, 'IN_AREA'), areas);
      if (!isAnother || reason !== 'WORLD') {
        edit.save(changed);
        return held.id;
      }
      edit.save(amend(held, ended(held, on)), 'ENDED');
      const next = followedBy(changed, on, PROVISION_VERIFY_AFTER_DAYS);
      edit.save(next);
      return next.id;
    });
  }
}

function referencesTo({ themes, areas }: { themes?: readonly string[] | undefined; areas?: readonly string[] | undefined }): Reference[] {
  return [
    ...(themes ?? []).map((id, i) => ({ field: `themes.${i}`, id, label: 'Theme' as const })),
    ...(areas ?? []).map((id, i) => ({ field: `areas.${i}`, id, label: 'Area' as const })),
  ];
}

/** True where these are given and are not those held. */
function differ(held: readonly string[], given: readonly string[] | undefined): boolean {
  return given !== undefined && (given.length !== held.length || given.some((id) => !held.includes(id)));
}
