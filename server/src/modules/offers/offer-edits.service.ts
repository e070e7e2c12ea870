import { endNotAfterStart, endSchema, recordOfferSchema, updateOfferSchema } from '@atlas/shared/inputs';
import { todayInLondon } from '@atlas/shared/time';
import { draft } from '../../audit/draft.ts';
import { type Edit, type Edited, Editing, type Mutation } from '../../audit/editing.ts';
import { linksTo, listsOfLinks, notNull, referencesIn } from '../../audit/given.ts';
import { searchText, sortName } from '../../audit/naming.ts';
import { amend } from '../../audit/snapshot.ts';
import type { Context } from '../../context.ts';
import type { EndInput } from '../../graphql/mutation-input.ts';
import { newId } from '../../neo4j/ids.ts';
import { parseInput, userError } from '../../user-errors.ts';
import { type CapacityLabel, OF_ORGANISATION } from './capacity.ts';
import type { RecordNeedInput, RecordOfferInput, UpdateNeedInput, UpdateOfferInput } from './offer-edits.input.ts';

/** What people do to offers and needs. */
export class OfferEdits {
  readonly #editing: Editing;

  constructor(context: Context) {
    this.#editing = context.use(Editing);
  }

  record(label: CapacityLabel, input: RecordOfferInput | RecordNeedInput): Promise<Edited> {
    return this.#editing.run(mutation('record', label, 'RECORDED'), input, async (edit) => {
      const { organisation, themes, areas, visibility, title, ...given } = parseInput(recordOfferSchema, input);
      await edit.refer({ field: 'organisation', id: organisation, label: 'Organisation' });
      await referPlaces(edit, { themes, areas });
      const validFrom = given.validFrom ?? todayInLondon();
      const problem = endNotAfterStart(validFrom, given.validTo);
      if (problem !== undefined) throw userError('INVALID', 'validTo', problem);
      const id = newId();
      const { kind, ...more } = notNull(given);
      const made = {
        id,
        ...edit.access(visibility),
        properties: { ...more, kind, validFrom, title, sortName: sortName(title), searchText: searchText(title) },
      };
      const links = [...linksTo('ON_THEME', themes), ...linksTo('IN_AREA', areas)];
      edit.save(
        label === 'Offer'
          ? draft('Offer', { ...made, links: [{ type: OF_ORGANISATION.Offer, to: organisation }, ...links] })
          : draft('Need', { ...made, links: [{ type: OF_ORGANISATION.Need, to: organisation }, ...links] }),
      );
      return id;
    });
  }

  update(label: CapacityLabel, input: UpdateOfferInput | UpdateNeedInput): Promise<Edited> {
    return this.#editing.run(mutation('update', label, 'RECORDED'), input, async (edit) => {
      const { themes, areas, visibility, title, kind, ...given } = parseInput(updateOfferSchema, input);
      const held = await edit.load(label, input.id, { revision: input.revision });
      await referPlaces(edit, { themes, areas });
      const changed = amend(held, {
        ...(visibility ? { visibility } : {}),
        properties: {
          ...given,
          ...notNull({ kind }),
          ...(title === undefined ? {} : { title, sortName: sortName(title), searchText: searchText(title) }),
        },
        links: listsOfLinks({ ON_THEME: themes, IN_AREA: areas }),
      });
      const { validFrom, validTo } = changed.properties as { validFrom?: string; validTo?: string };
      const problem = endNotAfterStart(validFrom, validTo);
      if (problem !== undefined) throw userError('INVALID', 'validTo', problem);
      edit.save(changed);
      return held.id;
    });
  }

  end(label: CapacityLabel, input: EndInput): Promise<Edited> {
    return this.#editing.run(mutation('end', label, 'WORLD'), input, async (edit) => {
      const { on } = parseInput(endSchema, input);
      const held = await edit.load(label, input.id, { revision: input.revision });
      const { validFrom, validTo } = held.properties as { validFrom?: string; validTo?: string };
      if (validTo !== undefined && validTo <= on) throw userError('CONFLICT', 'on', `It ended on ${validTo} already.`);
      if (validFrom !== undefined && on <= validFrom) throw userError('INVALID', 'on', `It began on ${validFrom}: give a later day.`);
      edit.save(amend(held, { properties: { validTo: on } }), 'ENDED');
      return held.id;
    });
  }
}

const mutation = (verb: 'record' | 'update' | 'end', label: CapacityLabel, reason: Mutation['reason']): Mutation => ({
  name: `${verb}${label}`,
  permission: 'engagement:edit',
  reason,
});

async function referPlaces(
  edit: Edit,
  { themes, areas }: { readonly themes?: readonly string[] | null | undefined; readonly areas?: readonly string[] | null | undefined },
): Promise<void> {
  await edit.refer(...referencesIn('themes', themes, 'Theme'), ...referencesIn('areas', areas, 'Area'));
}
