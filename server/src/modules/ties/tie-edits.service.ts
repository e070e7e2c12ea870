import { recordTieSchema, updateTieSchema } from '@atlas/shared/inputs';
import { addDays, type IsoDate, overlaps, todayInLondon } from '@atlas/shared/time';
import { TIE_VERIFY_AFTER_DAYS, TIE_WORDING, type TieKind } from '@atlas/shared/vocabulary';
import { type Draft, draft } from '../../audit/draft.ts';
import { type Edit, type Edited, Editing, type Mutation } from '../../audit/editing.ts';
import { notNull } from '../../audit/given.ts';
import { amend, linkedFrom } from '../../audit/snapshot.ts';
import type { Context } from '../../context.ts';
import { newId } from '../../neo4j/ids.ts';
import { parseInput, userError } from '../../user-errors.ts';
import type { FactKind } from '../facts/fact-edits.ts';
import { changedOn, dated, ended, followedBy, periodOf, turned } from '../facts/fact-life.ts';
import type { RecordTieInput, UpdateTieInput } from './tie-edits.input.ts';
import { TieStore } from './ties.store.ts';

const record: Mutation = { name: 'recordTie', permission: 'tie:edit', reason: 'RECORDED' };
const update: Mutation = { name: 'updateTie', permission: 'tie:edit', reason: 'RECORDED' };

/** A tie as a fact. */
export const tieAsFact: FactKind = {
  label: 'Tie',
  permission: 'tie:edit',
  isBetweenTwo: true,
  verifyAfterDays: ({ properties }) => TIE_VERIFY_AFTER_DAYS[properties.kind as TieKind],
  mustBeOtherSide: (held, organisation) => {
    const { from, to } = endsOf(held);
    if (organisation !== from && organisation !== to)
      throw userError('INVALID', 'onBehalfOf', 'Only one of the two organisations it joins can confirm a tie.');
    const saidBy = linkedFrom(held, 'ASSERTED_BY')[0] ?? held.ownerId;
    if (organisation === saidBy)
      throw userError('INVALID', 'onBehalfOf', 'It is this organisation that says so: the other side has to confirm it.');
  },
};

/** What people do to ties. */
export class TieEdits {
  readonly #ties: TieStore;
  readonly #editing: Editing;

  constructor(context: Context) {
    this.#ties = context.use(TieStore);
    this.#editing = context.use(Editing);
  }

  record(input: RecordTieInput): Promise<Edited> {
    return this.#editing.run(record, input, async (edit) => {
      const { from, to, kind, strength, assertedBy, visibility, validFrom, validTo, note } = parseInput(recordTieSchema, input);
      const label = 'Organisation' as const;
      await edit.refer({ field: 'from', id: from, label }, { field: 'to', id: to, label }, { field: 'assertedBy', id: assertedBy, label });
      refuseWordsOfOthers(edit, assertedBy);
      const saidBy = assertedBy ?? [from, to].find((id) => edit.speaksFor(id));
      const made = draft('Tie', {
        id: newId(),
        ...edit.access(visibility),
        properties: {
          kind,
          strength,
          status: 'ASSERTED',
          ...notNull({ validFrom, validTo, note }),
          verifyBy: addDays(todayInLondon(), TIE_VERIFY_AFTER_DAYS[kind]),
        },
        links: [
          { type: 'FROM', to: from },
          { type: 'TO', to },
          ...(saidBy === undefined ? [] : [{ type: 'ASSERTED_BY' as const, to: saidBy }]),
        ],
      });
      await this.#refuseOverlap(edit, made);
      edit.save(made);
      return made.id;
    });
  }

  /** @returns with the id of the tie, or of the one that follows it where the world made it another */
  update(input: UpdateTieInput): Promise<Edited> {
    const reason = input.changeReason ?? (input.strength == null ? 'RECORDED' : 'WORLD');
    return this.#editing.run({ ...update, reason }, input, async (edit) => {
      const { from, to, kind, strength, assertedBy, visibility, note, ...days } = parseInput(updateTieSchema, input);
      const label = 'Organisation' as const;
      const held = await edit.load('Tie', input.id, { revision: input.revision });
      await edit.refer({ field: 'from', id: from, label }, { field: 'to', id: to, label }, { field: 'assertedBy', id: assertedBy, label });
      // A form sends back what it read: only another's word that was not there before is refused.
      if (assertedBy !== linkedFrom(held, 'ASSERTED_BY')[0]) refuseWordsOfOthers(edit, assertedBy);
      const on = changedOn(days.changedOn, reason === 'WORLD');
      const ends = endsOf(held);
      const becomes = { kind: kind ?? held.properties.kind, from: from ?? ends.from, to: to ?? ends.to };
      if (becomes.from === becomes.to)
        throw userError('INVALID', to == null ? 'from' : 'to', 'A tie joins two organisations: choose another for one of its ends.');
      const isAnother = becomes.kind !== held.properties.kind || becomes.from !== ends.from || becomes.to !== ends.to;
      const corrected = amend(held, dated(held, days));
      const described = amend(corrected, {
        ...(visibility ? { visibility } : {}),
        properties: { note },
        links: assertedBy === undefined ? {} : { ASSERTED_BY: assertedBy === null ? [] : [{ to: assertedBy }] },
      });
      const follows = isAnother && reason === 'WORLD';
      const turns = reason === 'WORLD' && strength != null && strength !== held.properties.strength && !follows;
      const weighed = amend(described, turns ? turned(described, { strength }, on, 'changedOn') : { properties: { strength } });
      const same = isAnother ? joined(weighed, becomes as Joined) : weighed;
      const made = follows ? followedBy(same, on, tieAsFact.verifyAfterDays(same)) : same;
      if (follows) edit.save(amend(held, ended(held, on)), 'ENDED');
      await this.#refuseOverlap(edit, made, held.id);
      edit.save(made);
      return made.id;
    });
  }

  /** @throws {UserErrors} CONFLICT where one of the same kind between the same two is held for some of the same time */
  async #refuseOverlap(edit: Edit, made: Draft, except = made.id): Promise<void> {
    const { from, to } = endsOf(made);
    const kind = made.properties.kind as TieKind;
    // Sent together: the second is answered once the first holds.
    const [, held] = await Promise.all([edit.lock(from, to), this.#ties.between(edit.tx, { from, to, kind, except })]);
    const clash = held.find((tie) => (TIE_WORDING[kind].mutual || tie.fromId === from) && overlaps(tie, made.properties as typeof tie));
    if (clash === undefined) return;
    if (!clash.isSeen) throw edit.hiddenConflict('validFrom', 'a tie at the same time', clash.id);
    const said = `${clash.fromName} ${TIE_WORDING[kind].forward} ${clash.toName}, ${periodOf(clash)}`;
    throw userError(
      'CONFLICT',
      'validFrom',
      `This overlaps a tie that is held already: ${said} (${clash.id}). Change or end that one, or give other days.`,
    );
  }
}

interface Joined {
  readonly kind: TieKind;
  readonly from: string;
  readonly to: string;
}

const endsOf = (tie: Draft) => ({ from: linkedFrom(tie, 'FROM')[0] ?? '', to: linkedFrom(tie, 'TO')[0] ?? '' });

/** The tie between these, of this kind; a confirmation by somebody who is no longer one of them goes. */
function joined(tie: Draft, { kind, from, to }: Joined): Draft {
  const { lastVerifiedOn, status } = tie.properties as { lastVerifiedOn?: IsoDate; status: string };
  const confirmed = linkedFrom(tie, 'CONFIRMED_BY').filter((id) => id === from || id === to);
  return amend(tie, {
    properties: {
      kind,
      status: status === 'CONFIRMED' && confirmed.length === 0 ? 'ASSERTED' : status,
      ...(lastVerifiedOn === undefined ? {} : { verifyBy: addDays(lastVerifiedOn, TIE_VERIFY_AFTER_DAYS[kind]) }),
    },
    links: { FROM: [{ to: from }], TO: [{ to }], CONFIRMED_BY: confirmed.map((id) => ({ to: id })) },
  });
}

/** Whoever works for no council speaks for their own organisations only: else they could say a thing for one side and confirm it for the other. */
function refuseWordsOfOthers(edit: Edit, assertedBy: string | null | undefined): void {
  if (assertedBy && !edit.owns(null) && !edit.speaksFor(assertedBy))
    throw userError(
      'FORBIDDEN',
      'assertedBy',
      'You do not speak for this organisation: leave it empty, and add what they said as evidence.',
    );
}
