import { novateAgreementSchema, novateAgreementsSchema } from '@atlas/shared/inputs';
import { formatDay } from '@atlas/shared/time';
import { type Draft, draft } from '../../audit/draft.ts';
import { type Edit, type Edited, Editing, type Mutation } from '../../audit/editing.ts';
import { amend, inputOf, linkedFrom, partsOf } from '../../audit/snapshot.ts';
import type { Context } from '../../context.ts';
import { newId } from '../../neo4j/ids.ts';
import { parseInput, type UserErrorDetail, UserErrors, userError } from '../../user-errors.ts';
import { OrganisationStore } from '../organisations/organisations.store.ts';
import { partiesOf, partyLinks, settled, validToOf } from './agreement-draft.ts';
import type { NovateAgreementInput, NovateAgreementsInput } from './agreement-life.input.ts';
import { takeStep } from './agreement-life.service.ts';

const novate: Mutation = { name: 'novateAgreement', permission: 'agreement:advance', reason: 'WORLD' };
const novateAll: Mutation = { name: 'novateAgreements', permission: 'agreement:advance', reason: 'WORLD' };

/** What goes over to a successor as it is; costs and evidence stay with what they were worked out and said for. */
const CARRIED = ['ON_THEME', 'IN_AREA', 'CONCERNS', 'UNDER', 'FUNDED_FROM', 'FOR_DECISION_BY'] as const;

/** Passes agreements on, as when a council is abolished and another takes its place. */
export class AgreementNovation {
  readonly #organisations: OrganisationStore;
  readonly #editing: Editing;

  constructor(context: Context) {
    this.#organisations = context.use(OrganisationStore);
    this.#editing = context.use(Editing);
  }

  /** Makes the successor, with the parties carried over, and closes this one; each leads to the other. */
  novate(input: NovateAgreementInput): Promise<Edited> {
    return this.#editing.run(novate, input, async (edit) => {
      const { replacing, ...given } = parseInput(novateAgreementSchema, input);
      const held = await edit.load('Agreement', input.id, { revision: input.revision });
      await edit.refer(...(replacing ?? []).map(({ by }, i) => ({ field: `replacing.${i}.by`, id: by, label: 'Organisation' as const })));
      await passOn(edit, held, { ...given, replacing: replacing ?? [] });
      return held.id;
    });
  }

  /**
   * Passes agreements on to the body that followed parties to them, which takes their place: all, or nothing, and then each that stands in the
   * way is named.
   */
  novateAll(input: NovateAgreementsInput): Promise<Edited> {
    return this.#editing.run(novateAll, input, async (edit) => {
      const { items, to, on, note } = parseInput(novateAgreementsSchema, input);
      const names = await edit.refer({ field: 'to', id: to, label: 'Organisation' });
      const followed = await this.#organisations.predecessorsOf.load(to);
      const before = new Set(followed.filter((one) => one.on <= on).map(({ organisation }) => organisation.id));
      if (before.size === 0)
        throw userError(
          'CONFLICT',
          'to',
          `${names.get(to) ?? 'This body'} followed nobody by ${formatDay(on)}: record the succession first.`,
        );
      await edit.lock(...items.map(({ agreement }) => agreement));
      const refusals: UserErrorDetail[] = [];
      for (const [i, { agreement, revision }] of items.entries()) {
        const field = `items.${i}.agreement`;
        try {
          const held = await edit.load('Agreement', agreement, { revision, field });
          const leaving = new Set(partiesOf(held).flatMap(({ organisation }) => (before.has(organisation) ? [organisation] : [])));
          if (leaving.size === 0)
            throw userError('CONFLICT', field, `None of the parties to “${String(held.properties.title)}” was followed by that body.`);
          await passOn(edit, held, { on, note, replacing: [...leaving].map((party) => ({ party, by: to })) });
        } catch (error) {
          if (!(error instanceof UserErrors)) throw error;
          refusals.push(...error.errors.map(({ code, message }) => ({ field: field.split('.'), code, message })));
        }
      }
      if (refusals.length > 0) throw new UserErrors(...refusals);
      return items[0]?.agreement ?? '';
    });
  }
}

interface PassedOn {
  readonly on: string;
  readonly replacing: readonly { party: string; by: string }[];
  readonly title?: string | null | undefined;
  readonly reference?: string | null | undefined;
  readonly endsOn?: string | null | undefined;
  readonly note?: string | null | undefined;
}

async function passOn(edit: Edit, held: Draft, { on, title, reference, endsOn, replacing, note }: PassedOn): Promise<void> {
  const place = placesTaken(held, replacing);
  const successor = newId();
  const linked = amend(held, { links: { SUCCEEDED_BY: [{ to: successor, properties: { on, kind: 'NOVATED' } }] } });
  const closed = await takeStep(edit, linked, { to: 'NOVATED', on, note });
  edit.save(successorOf(held, { id: successor, on, place, title, reference, endsOn, setBy: edit.ownerId }));
  edit.save(closed, 'ENDED');
}

/** Who takes whose place. */
function placesTaken(held: Draft, replacing: readonly { party: string; by: string }[]): (id: string) => string {
  const parties = new Set(partiesOf(held).map(({ organisation }) => organisation));
  for (const [i, { party }] of replacing.entries())
    if (!parties.has(party)) throw userError('INVALID', `replacing.${i}.party`, 'This organisation is not a party to the agreement.');
  const by = new Map(replacing.map((one) => [one.party, one.by]));
  const left = new Set([...parties].map((id) => by.get(id) ?? id));
  if (left.size < 2)
    throw userError('CONFLICT', 'replacing', 'Then the successor would have one party alone: an agreement is between two or more.');
  return (id) => by.get(id) ?? id;
}

interface Successor {
  readonly id: string;
  readonly on: string;
  readonly place: (id: string) => string;
  readonly title: string | null | undefined;
  readonly reference: string | null | undefined;
  readonly endsOn: string | null | undefined;
  readonly setBy: string | undefined;
}

function successorOf(held: Draft, { id, on, place, title, reference, endsOn, setBy }: Successor): Draft {
  const { properties, owner, visibility, sharedWith, restrictedTo, deniedTo, isIllustrative } = inputOf(held);
  const { title: oldTitle, kind, summary, validTo, noticeDays, valuePence, reviewOn } = properties;
  const moved = (type: string, isOpen: (values: Readonly<Record<string, unknown>>) => boolean) =>
    partsOf(held, type)
      .filter((part) => isOpen(part.properties))
      .map(({ key, properties: values, links = [] }) => ({
        key,
        properties: values,
        links: links.map((link) => ({ ...link, to: place(link.to) })),
      }));
  const made = draft('Agreement', {
    id,
    owner,
    visibility,
    sharedWith,
    restrictedTo,
    deniedTo,
    isIllustrative,
    properties: { title: title ?? String(oldTitle), kind: String(kind), sortName: '', searchText: '' },
  });
  return settled(
    amend(made, {
      properties: {
        summary,
        reference,
        startsOn: on,
        validTo: endsOn ? validToOf(endsOn) : validTo,
        noticeDays,
        valuePence,
        reviewOn: isAfter(reviewOn, on) ? reviewOn : null,
      },
      links: {
        HAS_PARTY: partyLinks(partiesOf(held).map(({ organisation, role }) => ({ organisation: place(organisation), role }))),
        ...Object.fromEntries(CARRIED.map((type) => [type, linkedFrom(held, type).map((to) => ({ to }))])),
      },
      parts: {
        HAS_RESOURCE: moved('HAS_RESOURCE', () => true),
        HAS_OBLIGATION: moved('HAS_OBLIGATION', ({ doneOn }) => doneOn === undefined),
      },
    }),
    [{ stage: 'LIVE', on, setBy }],
  );
}

const isAfter = (day: unknown, on: string) => typeof day === 'string' && day > on;
