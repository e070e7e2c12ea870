import { createProgrammeSchema, endBeforeStart, updateProgrammeSchema } from '@atlas/shared/inputs';
import { todayInLondon } from '@atlas/shared/time';
import { ledTo } from '../../audit/dated-links.ts';
import { type Draft, draft } from '../../audit/draft.ts';
import { type Edit, type Edited, Editing, type Mutation } from '../../audit/editing.ts';
import { linksTo, listsOfLinks, notNull, referencesIn } from '../../audit/given.ts';
import { searchText, sortName } from '../../audit/naming.ts';
import { amend } from '../../audit/snapshot.ts';
import type { Context } from '../../context.ts';
import { newId } from '../../neo4j/ids.ts';
import { parseInput, userError } from '../../user-errors.ts';
import type { CreateProgrammeInput, UpdateProgrammeInput } from './programme-edits.input.ts';

const create: Mutation = { name: 'createProgramme', permission: 'programme:edit', reason: 'RECORDED' };
const update: Mutation = { name: 'updateProgramme', permission: 'programme:edit', reason: 'RECORDED' };

/** What people do to programmes. */
export class ProgrammeEdits {
  readonly #editing: Editing;

  constructor(context: Context) {
    this.#editing = context.use(Editing);
  }

  create(input: CreateProgrammeInput): Promise<Edited> {
    return this.#editing.run(create, input, async (edit) => {
      const { lead, partners, areas, themes, visibility, ...given } = parseInput(createProgrammeSchema, input);
      await referTaking(edit, { lead, partners, areas, themes });
      const id = newId();
      edit.save(
        draft('Programme', {
          id,
          ...edit.access(visibility),
          properties: { ...notNull(given), sortName: sortName(given.name), searchText: searchText(given.name) },
          links: [
            ...linksTo('LED_BY', lead),
            ...linksTo('PARTNERED_BY', partners),
            ...linksTo('IN_AREA', areas),
            ...linksTo('ON_THEME', themes),
          ],
        }),
      );
      return id;
    });
  }

  update(input: UpdateProgrammeInput): Promise<Edited> {
    return this.#editing.run(update, input, async (edit) => {
      const { lead, partners, areas, themes, visibility, name, ...given } = parseInput(updateProgrammeSchema, input);
      const held = await edit.load('Programme', input.id, { revision: input.revision });
      await referTaking(edit, { lead, partners, areas, themes });
      const changed = amend(held, {
        ...(visibility ? { visibility } : {}),
        properties: { ...given, ...named(name) },
        links: takingLinks(held, { lead, partners, areas, themes }, input.changeReason === 'CORRECTION'),
      });
      refuseEndBeforeStart(changed);
      edit.save(changed);
      return held.id;
    });
  }
}

/** Who takes part in a piece of work, where and on what. */
export interface Taking {
  readonly lead?: readonly string[] | null | undefined;
  readonly partners?: readonly string[] | null | undefined;
  readonly areas?: readonly string[] | null | undefined;
  readonly themes?: readonly string[] | null | undefined;
}

/** Makes sure that all are there. @throws {UserErrors} NOT_FOUND, by place in its list */
export async function referTaking(edit: Edit, { lead, partners, areas, themes }: Taking): Promise<void> {
  await edit.refer(
    ...referencesIn('lead', lead, 'Organisation'),
    ...referencesIn('partners', partners, 'Organisation'),
    ...referencesIn('areas', areas, 'Area'),
    ...referencesIn('themes', themes, 'Theme'),
  );
}

/** The links that change: leads and partners come and go from today, places and themes are replaced. */
export function takingLinks(held: Draft, { lead, partners, areas, themes }: Taking, isCorrection: boolean) {
  const from = { on: todayInLondon(), isCorrection };
  return {
    ...ledTo(held, 'LED_BY', listed(lead), from),
    ...ledTo(held, 'PARTNERED_BY', listed(partners), from),
    ...listsOfLinks({ IN_AREA: areas, ON_THEME: themes }),
  };
}

/** What follows from a name that is given. */
export function named(name: string | null | undefined): Record<string, string> {
  return name ? { name, sortName: sortName(name), searchText: searchText(name) } : {};
}

/** @throws {UserErrors} INVALID where the dates, as they now stand together, are the wrong way round */
export function refuseEndBeforeStart({ properties }: Draft): void {
  const message = endBeforeStart(properties.startsOn as string | undefined, properties.endsOn as string | undefined);
  if (message !== undefined) throw userError('INVALID', 'endsOn', message);
}

const listed = (ids: readonly string[] | null | undefined) => (ids === undefined ? undefined : (ids ?? []));
