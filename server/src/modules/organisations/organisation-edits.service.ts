import { createOrganisationSchema, updateOrganisationSchema } from '@atlas/shared/inputs';
import { todayInLondon } from '@atlas/shared/time';
import { type OrganisationKind, SECTOR_OF_KIND } from '@atlas/shared/vocabulary';
import { type Draft, type DraftLink, draft } from '../../audit/draft.ts';
import { type Edited, Editing, type Mutation } from '../../audit/editing.ts';
import { searchText, sortName } from '../../audit/naming.ts';
import { amend, inputOf } from '../../audit/snapshot.ts';
import type { Context } from '../../context.ts';
import { newId } from '../../neo4j/ids.ts';
import { parseInput, userError } from '../../user-errors.ts';
import type { CreateOrganisationInput, UpdateOrganisationInput } from './organisation-edits.input.ts';

const create: Mutation = { name: 'createOrganisation', permission: 'organisation:edit', reason: 'RECORDED' };
const update: Mutation = { name: 'updateOrganisation', permission: 'organisation:edit', reason: 'RECORDED' };

/** What people do to organisations. */
export class OrganisationEdits {
  readonly #editing: Editing;

  constructor(context: Context) {
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
      const today = todayInLondon();
      const changed = amend(held, {
        ...(visibility ? { visibility } : {}),
        ...(identifiers === undefined ? {} : { identifiers: identifiers ?? [] }),
        properties: {
          ...given,
          ...notNull({ name, kind, sector: sector ?? (kind ? SECTOR_OF_KIND[kind as OrganisationKind] : undefined), isNamed }),
        },
        links: { ...moved(held, 'BASED_IN', basedIn, today), ...moved(held, 'PART_OF', partOf, today) },
      });
      const { openedOn, closedOn } = changed.properties;
      if (typeof openedOn === 'string' && typeof closedOn === 'string' && closedOn <= openedOn)
        throw userError('INVALID', 'closedOn', `It closed on ${closedOn}, which is not after the day it opened, ${openedOn}.`);
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

/** A dated link led elsewhere from a day: the one that holds ends there, so that earlier days still show it. Undefined leaves it. */
function moved(held: Draft, type: string, to: string | null | undefined, on: string): Record<string, Omit<DraftLink, 'type'>[]> {
  if (to === undefined) return {};
  const links = held.links.filter((link) => link.type === type);
  const isOpen = ({ properties }: DraftLink) => properties?.validTo === undefined;
  if (links.some((link) => isOpen(link) && link.to === to)) return {};
  const ended = links
    .filter((link) => !isOpen(link) || link.properties?.validFrom !== on)
    .map((link) => (isOpen(link) ? { ...link, properties: { ...link.properties, validTo: on } } : link));
  return { [type]: [...ended, ...(to === null ? [] : [{ to, properties: { validFrom: on } }])] };
}

/** What is given at all, without what is null or was left out. */
function notNull<T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}
