import { createOrganisationSchema, updateOrganisationSchema } from '@atlas/shared/inputs';
import { todayInLondon } from '@atlas/shared/time';
import { type OrganisationKind, SECTOR_OF_KIND } from '@atlas/shared/vocabulary';
import { ledTo } from '../../audit/dated-links.ts';
import { type Draft, draft } from '../../audit/draft.ts';
import { type Edited, Editing, type Mutation } from '../../audit/editing.ts';
import { asList, notNull } from '../../audit/given.ts';
import { searchText, sortName } from '../../audit/naming.ts';
import { amend, inputOf } from '../../audit/snapshot.ts';
import type { Context } from '../../context.ts';
import { newId } from '../../neo4j/ids.ts';
import { parseInput, userError } from '../../user-errors.ts';
import type { CreateOrganisationInput, UpdateOrganisationInput } from './organisation-edits.input.ts';
import { OrganisationStore } from './organisations.store.ts';
import { refuseCircle } from './part-of.ts';

const create: Mutation = { name: 'createOrganisation', permission: 'organisation:edit', reason: 'RECORDED' };
const update: Mutation = { name: 'updateOrganisation', permission: 'organisation:edit', reason: 'RECORDED' };

/** What people do to organisations. */
export class OrganisationEdits {
  readonly #store: OrganisationStore;
  readonly #editing: Editing;

  constructor(context: Context) {
    this.#store = context.use(OrganisationStore);
    this.#editing = context.use(Editing);
  }

  create(input: CreateOrganisationInput): Promise<Edited> {
    return this.#editing.run(create, input, async (edit) => {
      const { name, kind, sector, isNamed, basedIn, partOf, visibility, identifiers, ...given } = parseInput(
        createOrganisationSchema,
        input,
      );
      await edit.refer({ field: 'basedIn', id: basedIn, label: 'Area' }, { field: 'partOf', id: partOf, label: 'Organisation' });
      const id = newId();
      edit.save(
        named(
          draft('Organisation', {
            id,
            ...edit.access(visibility),
            properties: {
              ...notNull(given),
              name,
              sortName: '',
              searchText: '',
              isNamed: isNamed ?? true,
              kind,
              sector: sector ?? SECTOR_OF_KIND[kind],
            },
            identifiers: identifiers ?? [],
            links: [
              ...(basedIn ? [{ type: 'BASED_IN' as const, to: basedIn }] : []),
              ...(partOf ? [{ type: 'PART_OF' as const, to: partOf }] : []),
            ],
          }),
        ),
      );
      return id;
    });
  }

  update(input: UpdateOrganisationInput): Promise<Edited> {
    return this.#editing.run(update, input, async (edit) => {
      const { basedIn, partOf, visibility, identifiers, name, kind, sector, isNamed, ...given } = parseInput(
        updateOrganisationSchema,
        input,
      );
      const held = await edit.load('Organisation', input.id, { revision: input.revision });
      await edit.refer({ field: 'basedIn', id: basedIn, label: 'Area' }, { field: 'partOf', id: partOf, label: 'Organisation' });
      if (partOf === held.id) throw userError('CONFLICT', 'partOf', 'A body cannot be part of itself.');
      const on = todayInLondon();
      const isCorrection = input.changeReason === 'CORRECTION';
      // A body of another kind is of that kind's sector, unless its sector is said too.
      const newSector = sector ?? (kind && kind !== held.properties.kind ? SECTOR_OF_KIND[kind as OrganisationKind] : undefined);
      const changed = amend(held, {
        ...(visibility ? { visibility } : {}),
        ...(identifiers === undefined ? {} : { identifiers: identifiers ?? [] }),
        properties: {
          ...given,
          ...notNull({ name, kind, sector: newSector, isNamed }),
        },
        links: {
          ...ledTo(held, 'BASED_IN', asList(basedIn), { on, isCorrection, field: 'basedIn' }),
          ...ledTo(held, 'PART_OF', asList(partOf), { on, isCorrection, field: 'partOf' }),
        },
      });
      const { openedOn, closedOn } = changed.properties;
      if (typeof openedOn === 'string' && typeof closedOn === 'string' && closedOn <= openedOn)
        throw userError('INVALID', 'closedOn', `It closed on ${closedOn}, which is not after the day it opened, ${openedOn}.`);
      if (partOf) await refuseCircle(edit, this.#store, changed, 'partOf');
      edit.save(named(changed));
      return held.id;
    });
  }
}

/** With the texts that lists and the search work from. */
function named(made: Draft): Draft {
  const name = String(made.properties.name);
  const others = (made.properties.alsoKnownAs ?? []) as readonly string[];
  const numbers = (inputOf(made).identifiers ?? []).map(({ value }) => value);
  return amend(made, { properties: { sortName: sortName(name), searchText: searchText(name, ...others, ...numbers) } });
}
