import { recordSuccessionSchema } from '@atlas/shared/inputs';
import { formatDay } from '@atlas/shared/time';
import type { SuccessionKind } from '@atlas/shared/vocabulary';
import type { Draft } from '../../audit/draft.ts';
import { type Edit, type Edited, Editing, type Mutation } from '../../audit/editing.ts';
import { amend } from '../../audit/snapshot.ts';
import type { Context } from '../../context.ts';
import { parseInput, userError } from '../../user-errors.ts';
import { withPassage } from '../evidence/evidence-edits.service.ts';
import { NodeStore } from '../records/node.store.ts';
import { endedOn, linksOf, movedTo } from './dated-links.ts';
import type { RecordSuccessionInput } from './successions.input.ts';
import { SuccessionStore } from './successions.store.ts';

const record: Mutation = { name: 'recordSuccession', permission: 'succession:record', reason: 'WORLD' };

/** How many areas inside what closes are led to the successor at once. */
const MOST_MOVED = 400;

interface Given {
  readonly label: 'Organisation' | 'Area';
  readonly on: string;
  readonly kind: SuccessionKind;
}

/** Which councils and areas follow which. */
export class SuccessionEdits {
  readonly #context: Context;
  readonly #store: SuccessionStore;
  readonly #editing: Editing;

  constructor(context: Context) {
    this.#context = context;
    this.#store = context.use(SuccessionStore);
    this.#editing = context.use(Editing);
  }

  /** Closes the predecessors on the day, opens the successors, and leads what is asked for from the ones to the other: all in one edit. */
  record(input: RecordSuccessionInput): Promise<Edited> {
    return this.#editing.run(record, input, async (edit) => {
      const given = parseInput(recordSuccessionSchema, input);
      const { predecessors, successors, on, kind, governs, moves, evidence, revisions } = given;
      const label = await this.#labelOf(edit, given);
      if (governs && label === 'Area') throw userError('INVALID', 'governs', 'Areas govern nothing: record this for their councils.');
      if (moves && label === 'Organisation')
        throw userError('INVALID', 'moves', 'Nothing lies in a body: record this for the areas they govern.');
      await edit.refer({ field: 'evidence.source', id: evidence?.source, label: 'Source' });
      await edit.claim('what follows what');
      await this.#refuseCircle(edit, predecessors, successors);
      const closed: Draft[] = [];
      const [next = ''] = successors;
      const governed = new Set<string>();
      for (const [i, id] of predecessors.entries()) {
        const held = await edit.load(label, id, { field: `predecessors.${i}`, revision: revisions?.[i] });
        for (const { to } of openLinks(held, 'GOVERNS', on)) governed.add(to);
        const made = closing(held, successors, { label, on, kind }, `predecessors.${i}`);
        closed.push(evidence ? withPassage(made, evidence, 'evidence.') : made);
      }
      for (const [i, id] of successors.entries()) {
        const held = await edit.load(label, id, { field: `successors.${i}` });
        const opened = opening(held, { label, on, kind }, `successors.${i}`);
        if (opened !== held) await this.#refuseInUse(edit, held, { label, on, kind }, `successors.${i}`);
        edit.save(governs ? amend(opened, { links: { GOVERNS: governing(opened, governed, on) } }) : opened);
      }
      for (const made of closed) edit.save(made);
      if (moves) await this.#move(edit, predecessors, next, on);
      return predecessors[0] ?? '';
    });
  }

  /** What both sides are, which is one kind. */
  async #labelOf(edit: Edit, given: { predecessors: readonly string[]; successors: readonly string[] }): Promise<Given['label']> {
    const sides = (['predecessors', 'successors'] as const).flatMap((side) =>
      given[side].map((id, i) => ({ field: `${side}.${i}`, id, label: ['Organisation', 'Area'] as const })),
    );
    await edit.refer(...sides);
    const labels = await Promise.all(sides.map(({ id }) => this.#context.use(NodeStore).labelsOf.load(id)));
    const kinds = labels.map((found) => (found?.labels.includes('Area') ? 'Area' : 'Organisation'));
    const other = kinds.findIndex((kind) => kind !== kinds[0]);
    if (other !== -1)
      throw userError(
        'INVALID',
        sides[other]?.field ?? 'successors',
        'Bodies follow bodies, and areas follow areas: record one succession for the councils and one for their areas.',
      );
    return kinds[0] ?? 'Organisation';
  }

  async #refuseCircle(edit: Edit, predecessors: readonly string[], successors: readonly string[]): Promise<void> {
    for (const [i, from] of successors.entries()) {
      for (const to of predecessors) {
        const chain = await this.#store.followedUpTo(edit.tx, { from, to });
        if (chain.length === 0) continue;
        const hidden = chain.find(({ name }) => name === null);
        if (hidden !== undefined) throw edit.hiddenConflict(`successors.${i}`, 'a circle of successions', hidden.id);
        const names = chain.map(({ name }) => name);
        throw userError(
          'CONFLICT',
          `successors.${i}`,
          `That would be a circle: ${names.join(', which was followed by ')}. Choose another successor, or undo that first.`,
        );
      }
    }
  }

  /** An opening on that day would take away all that what is in use already was before. */
  async #refuseInUse(edit: Edit, { id, properties }: Draft, { on, kind }: Given, field: string): Promise<void> {
    if (!(await this.#store.wasInUse(edit.tx, id, on))) return;
    const remedy = kind === 'SPLIT' ? 'record' : 'choose “Absorbed”, or record';
    const message = `${String(properties.name)} is there already, and no day is held on which it opened: ${remedy} the day it opened first.`;
    throw userError('CONFLICT', field, message);
  }

  async #move(edit: Edit, from: readonly string[], to: string, on: string): Promise<void> {
    const ids = (await this.#store.areasToMove(edit.tx, from, on)).filter((id) => id !== to && !from.includes(id));
    if (ids.length > MOST_MOVED)
      throw userError('CONFLICT', 'moves', `More than ${MOST_MOVED} areas lie right in them: record one predecessor at a time.`);
    for (const id of ids) {
      const held = await edit.load('Area', id, { field: 'moves' });
      edit.save(amend(held, { links: { WITHIN: movedTo(linksOf(held, 'WITHIN'), { from, to, on }) } }));
    }
  }
}

/** A predecessor, which is no more from that day and leads to what follows it. */
function closing(held: Draft, successors: readonly string[], { label, on, kind }: Given, field: string): Draft {
  const { name, openedOn, closedOn } = held.properties;
  if (typeof openedOn === 'string' && openedOn >= on)
    throw userError('INVALID', 'on', `${String(name)} opened on ${formatDay(openedOn)} only: give a day after that.`);
  if (typeof closedOn === 'string' && closedOn !== on)
    throw userError(
      'CONFLICT',
      field,
      `${String(name)} is held to be no more from ${formatDay(closedOn)}: give that day, or put its record right first.`,
    );
  const followed = linksOf(held, 'SUCCEEDED_BY');
  for (const [i, id] of successors.entries())
    if (followed.some(({ to }) => to === id))
      throw userError('DUPLICATE', `successors.${i}`, `That this follows ${String(name)} is recorded already.`);
  const type = label === 'Area' ? 'WITHIN' : 'GOVERNS';
  return amend(held, {
    properties: { closedOn: on },
    links: {
      SUCCEEDED_BY: [...followed, ...successors.map((to) => ({ to, properties: { on, kind } }))],
      [type]: linksOf(held, type).map((link) => endedOn(link, on)),
    },
  });
}

/** A successor, which is there from that day where it was not before. */
function opening(held: Draft, { on, kind }: Given, field: string): Draft {
  const { name, openedOn, closedOn } = held.properties;
  if (typeof closedOn === 'string' && closedOn <= on)
    throw userError(
      'CONFLICT',
      field,
      `${String(name)} is no more from ${formatDay(closedOn)}, so it cannot follow anything on ${formatDay(on)}.`,
    );
  if (typeof openedOn === 'string' && openedOn > on)
    throw userError('INVALID', 'on', `${String(name)} opens on ${formatDay(openedOn)} only: give that day or a later one.`);
  if (openedOn === undefined) return kind === 'ABSORBED' ? held : amend(held, { properties: { openedOn: on } });
  if (kind === 'ABSORBED' && openedOn === on)
    throw userError(
      'INVALID',
      'kind',
      `${String(name)} opens on that day: what absorbs others was there before. Choose “Merged” or “Renamed”.`,
    );
  return held;
}

function governing(held: Draft, areas: ReadonlySet<string>, on: string) {
  const links = linksOf(held, 'GOVERNS');
  const coming = [...areas].filter((area) => !openLinks(held, 'GOVERNS', on).some(({ to }) => to === area));
  return [...links, ...coming.map((to) => ({ to, properties: { validFrom: on } }))];
}

/** Links that hold on the day before, and do not end by themselves before it. */
function openLinks(held: Draft, type: string, on: string) {
  return linksOf(held, type).filter(({ properties = {} }) => properties.validTo === undefined || String(properties.validTo) >= on);
}
