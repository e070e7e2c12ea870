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
import { shareDecisions } from '../agreements/shared-decisions.ts';
import { groupParts, groupsGiven } from '../participants/participant-parts.ts';
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
      const { taking, participantGroups, visibility, ...given } = apart(parseInput(createProgrammeSchema, input));
      await referTaking(edit, taking, 'Programme');
      const id = newId();
      edit.save(
        draft('Programme', {
          id,
          ...edit.access(visibility),
          properties: { ...notNull(given), sortName: sortName(given.name), searchText: searchText(given.name) },
          links: newTakingLinks(taking),
          parts: groupParts(participantGroups),
        }),
      );
      return id;
    });
  }

  update(input: UpdateProgrammeInput): Promise<Edited> {
    return this.#editing.run(update, input, async (edit) => {
      const { taking, participantGroups, visibility, name, ...given } = apart(parseInput(updateProgrammeSchema, input));
      const held = await edit.load('Programme', input.id, { revision: input.revision });
      await referTaking(edit, taking, 'Programme', held.id);
      const changed = amend(held, {
        ...(visibility ? { visibility } : {}),
        properties: { ...given, ...named(name) },
        links: takingLinks(held, taking, input.changeReason === 'CORRECTION'),
        parts: groupsGiven(participantGroups),
      });
      refuseEndBeforeStart(changed);
      edit.save(changed);
      await shareDecisions(edit, held, changed);
      return held.id;
    });
  }
}

type Ids = readonly string[] | null | undefined;
/** Who takes part in a piece of work, where, on what, and what came of it. */
export interface Taking {
  readonly lead?: Ids;
  readonly partners?: Ids;
  readonly backers?: Ids;
  readonly overseers?: Ids;
  readonly areas?: Ids;
  readonly themes?: Ids;
  readonly ledTo?: Ids;
}

/** What an input says of who takes part, apart from the rest of it. */
export function apart<T extends Taking>({ lead, partners, backers, overseers, areas, themes, ledTo, ...rest }: T) {
  return { taking: { lead, partners, backers, overseers, areas, themes, ledTo } satisfies Taking, ...rest };
}

/**
 * Makes sure that all are there.
 * @param led what such a piece of work may have led to
 * @param own its id, where it is held: it cannot have led to itself
 * @throws {UserErrors} NOT_FOUND or CONFLICT, by place in its list
 */
export async function referTaking(edit: Edit, taking: Taking, led: 'Programme' | 'Initiative', own?: string): Promise<void> {
  await edit.refer(
    ...referencesIn('lead', taking.lead, 'Organisation'),
    ...referencesIn('partners', taking.partners, 'Organisation'),
    ...referencesIn('backers', taking.backers, 'Organisation'),
    ...referencesIn('overseers', taking.overseers, 'Organisation'),
    ...referencesIn('areas', taking.areas, 'Area'),
    ...referencesIn('themes', taking.themes, 'Theme'),
    ...referencesIn('ledTo', taking.ledTo, led),
  );
  const itself = own === undefined ? -1 : (taking.ledTo ?? []).indexOf(own);
  if (itself >= 0)
    throw userError('CONFLICT', `ledTo.${itself}`, `A${led === 'Initiative' ? 'n initiative' : ' programme'} cannot have led to itself.`);
}

/** Those links of a piece of work that is not held yet. */
export function newTakingLinks({ lead, partners, backers, overseers, areas, themes, ledTo: led }: Taking) {
  return [
    ...linksTo('LED_BY', lead),
    ...linksTo('PARTNERED_BY', partners),
    ...linksTo('BACKED_BY', backers),
    ...linksTo('OVERSEEN_BY', overseers),
    ...linksTo('IN_AREA', areas),
    ...linksTo('ON_THEME', themes),
    ...linksTo('LED_TO', led),
  ];
}

/** The links that change: who leads, joins, backs and oversees comes and goes from today, the others are replaced. */
export function takingLinks(held: Draft, { lead, partners, backers, overseers, areas, themes, ledTo: led }: Taking, isCorrection: boolean) {
  const from = { on: todayInLondon(), isCorrection };
  return {
    ...ledTo(held, 'LED_BY', listed(lead), from),
    ...ledTo(held, 'PARTNERED_BY', listed(partners), from),
    ...ledTo(held, 'BACKED_BY', listed(backers), from),
    ...ledTo(held, 'OVERSEEN_BY', listed(overseers), from),
    ...listsOfLinks({ IN_AREA: areas, ON_THEME: themes, LED_TO: led }),
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
