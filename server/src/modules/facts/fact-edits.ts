import { confirmSchema, disputeSchema, endSchema, verifySchema } from '@atlas/shared/inputs';
import { addDays, type IsoDate } from '@atlas/shared/time';
import type { Draft } from '../../audit/draft.ts';
import { type Edit, type Edited, Editing, type Mutation } from '../../audit/editing.ts';
import { amend, evidenceOf, linkedFrom } from '../../audit/snapshot.ts';
import type { Context } from '../../context.ts';
import type { EndInput } from '../../graphql/mutation-input.ts';
import { parseInput, userError } from '../../user-errors.ts';
import { type Passage, withPassage } from '../evidence/evidence-edits.service.ts';
import type { ConfirmInput, DisputeInput, VerifyInput } from './fact-edits.input.ts';
import { dayOf, ended, refuseBeforeBeginning, turned } from './fact-life.ts';

/** What the two kinds of facts differ in. */
export interface FactKind {
  readonly label: 'Tie' | 'Provision';
  /** What may be done to it by whom keeps it. */
  readonly permission: Mutation['permission'];
  /** For how many days one look at it is good. */
  readonly verifyAfterDays: (held: Draft) => number;
  /** True where it takes two sides to say so. */
  readonly isBetweenTwo: boolean;
  /** Makes sure that this organisation may confirm it. @throws {UserErrors} about `onBehalfOf` */
  readonly mustBeOtherSide: (held: Draft, organisation: string) => void;
}

/** What people do to a tie or a provision as a fact: make sure of it, confirm it, dispute it, end it. */
export class FactEdits {
  readonly #editing: Editing;

  constructor(context: Context) {
    this.#editing = context.use(Editing);
  }

  verify(kind: FactKind, input: VerifyInput): Promise<Edited> {
    return this.#editing.run(named('verify', kind, 'fact:verify', 'RECORDED'), input, async (edit) => {
      const on = dayOf(parseInput(verifySchema, input).on);
      const held = await edit.load(kind.label, input.id, { revision: input.revision });
      const { validTo, lastVerifiedOn } = held.properties as Record<string, IsoDate | undefined>;
      refuseBeforeBeginning(held, on);
      if (validTo !== undefined && on >= validTo)
        throw userError('CONFLICT', 'on', `It ended on ${validTo}: there is nothing to make sure of.`);
      if (lastVerifiedOn !== undefined && on < lastVerifiedOn) {
        throw userError('CONFLICT', 'on', `It was made sure of on ${lastVerifiedOn}, which is later. Give that day or a later one.`);
      }
      edit.save(amend(held, { properties: looked(kind, held, on) }));
      return held.id;
    });
  }

  confirm(kind: FactKind, input: ConfirmInput): Promise<Edited> {
    return this.#editing.run(named('confirm', kind, 'fact:confirm', 'WORLD'), input, async (edit) => {
      const { onBehalfOf, evidence, on } = parseInput(confirmSchema, input);
      const held = await edit.load(kind.label, input.id, { revision: input.revision, byAnybody: true });
      await edit.refer({ field: 'onBehalfOf', id: onBehalfOf, label: 'Organisation' });
      kind.mustBeOtherSide(held, onBehalfOf);
      maySpeak(edit, held, onBehalfOf, evidence);
      if (kind.isBetweenTwo) refuseBothSides(edit, held, evidence);
      if (held.properties.status === 'CONFIRMED' && linkedFrom(held, 'CONFIRMED_BY').includes(onBehalfOf))
        throw userError('CONFLICT', 'onBehalfOf', 'They have confirmed it already.');
      const day = dayOf(on);
      refuseBeforeBeginning(held, day);
      const change = changeOf(held, { status: 'CONFIRMED', disputeReason: null }, day, input);
      const confirmed = amend(held, {
        ...change,
        properties: { ...change.properties, ...looked(kind, held, day) },
        links: { CONFIRMED_BY: [{ to: onBehalfOf }], DISPUTED_BY: [] },
      });
      edit.save(await supportedBy(edit, confirmed, input, evidence));
      return held.id;
    });
  }

  dispute(kind: FactKind, input: DisputeInput): Promise<Edited> {
    return this.#editing.run(named('dispute', kind, 'fact:confirm', 'WORLD'), input, async (edit) => {
      const { reason, evidence, on, onBehalfOf } = parseInput(disputeSchema, input);
      const held = await edit.load(kind.label, input.id, { revision: input.revision, byAnybody: true });
      await edit.refer({ field: 'onBehalfOf', id: onBehalfOf, label: 'Organisation' });
      if (onBehalfOf) maySpeak(edit, held, onBehalfOf, evidence);
      if (held.properties.status === 'DISPUTED')
        throw userError(
          'CONFLICT',
          '',
          'It is disputed already. Those it concerns read why on its page; confirm it, or record what is so instead.',
        );
      const by = onBehalfOf ?? edit.ownerId;
      const day = dayOf(on);
      refuseBeforeBeginning(held, day);
      const disputed = amend(held, {
        ...changeOf(held, { status: 'DISPUTED', disputeReason: reason }, day, input),
        links: { DISPUTED_BY: by === undefined ? [] : [{ to: by }] },
      });
      edit.why = reason;
      edit.save(await supportedBy(edit, disputed, input, evidence));
      return held.id;
    });
  }

  end(kind: FactKind, input: EndInput): Promise<Edited> {
    return this.#editing.run(named('end', kind, kind.permission, 'WORLD'), input, async (edit) => {
      const { on } = parseInput(endSchema, input);
      const held = await edit.load(kind.label, input.id, { revision: input.revision });
      edit.save(amend(held, ended(held, on)), 'ENDED');
      return held.id;
    });
  }
}

const named = (verb: string, { label }: FactKind, permission: Mutation['permission'], reason: Mutation['reason']): Mutation => ({
  name: `${verb}${label}`,
  permission,
  reason,
});

/** A mistake is put right as if it had never been made; what changed in the world keeps its past. */
function changeOf(
  held: Draft,
  turn: Parameters<typeof turned>[1],
  on: IsoDate,
  { changeReason }: Pick<ConfirmInput, 'changeReason'>,
): ReturnType<typeof turned> {
  return changeReason === 'CORRECTION' ? { properties: { ...turn } } : turned(held, turn, on);
}

/** What is held of a fact once somebody made sure of it on a day; an earlier look than the last counts for nothing. */
function looked(kind: FactKind, held: Draft, on: IsoDate): Record<string, IsoDate> {
  const { lastVerifiedOn } = held.properties as { lastVerifiedOn?: IsoDate };
  if (lastVerifiedOn !== undefined && lastVerifiedOn > on) return {};
  return { lastVerifiedOn: on, verifyBy: addDays(on, kind.verifyAfterDays(held)) };
}

/** One speaks for an organisation, or keeps the record for one's council and has something to show. */
function maySpeak(edit: Edit, held: Draft, organisation: string, evidence: Passage | null | undefined): void {
  if (edit.speaksFor(organisation)) return;
  if (!edit.owns(null) || !edit.owns(held.ownerId)) {
    throw userError('FORBIDDEN', 'onBehalfOf', 'You do not speak for this organisation: somebody who does has to say so.');
  }
  if (evidence == null) {
    throw userError(
      'REQUIRED',
      'evidence',
      'You do not speak for this organisation: name the letter, e-mail or meeting in which it said so.',
    );
  }
}

/** Those who keep a record that rests on nothing but their word for one side do not confirm it for the other: they would be both. */
function refuseBothSides(edit: Edit, held: Draft, evidence: Passage | null | undefined): void {
  if (held.ownerId === undefined || !edit.owns(held.ownerId) || evidence != null || evidenceOf(held).length > 0) return;
  throw userError(
    'REQUIRED',
    'evidence',
    'Your own side recorded this and gave nothing it rests on: name the letter, e-mail or meeting in which the other side said so.',
  );
}

async function supportedBy(
  edit: Edit,
  fact: Draft,
  input: ConfirmInput | DisputeInput,
  evidence: Passage | null | undefined,
): Promise<Draft> {
  if (evidence == null) return fact;
  if (input.evidence?.about !== input.id)
    throw userError('INVALID', 'evidence.about', 'The evidence is about another record: give the id of this one.');
  await edit.refer({ field: 'evidence.source', id: evidence.source, label: 'Source' });
  return withPassage(fact, evidence, 'evidence.');
}
