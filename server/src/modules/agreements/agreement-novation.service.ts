import { novateAgreementSchema } from '@atlas/shared/inputs';
import { type Draft, draft } from '../../audit/draft.ts';
import { type Edited, Editing, type Mutation } from '../../audit/editing.ts';
import { amend, inputOf, linkedFrom, partsOf } from '../../audit/snapshot.ts';
import type { Context } from '../../context.ts';
import { newId } from '../../neo4j/ids.ts';
import { parseInput, userError } from '../../user-errors.ts';
import { partiesOf, partyLinks, settled, validToOf } from './agreement-draft.ts';
import type { NovateAgreementInput } from './agreement-life.input.ts';
import { takeStep } from './agreement-life.service.ts';

const novate: Mutation = { name: 'novateAgreement', permission: 'agreement:advance', reason: 'WORLD' };

/** What goes over to a successor as it is; costs and evidence stay with what they were worked out and said for. */
const CARRIED = ['ON_THEME', 'IN_AREA', 'CONCERNS', 'UNDER', 'FUNDED_FROM', 'FOR_DECISION_BY'] as const;

/** Passes agreements on, as when a council is abolished and another takes its place. */
export class AgreementNovation {
  readonly #editing: Editing;

  constructor(context: Context) {
    this.#editing = context.use(Editing);
  }

  /** Makes the successor, with the parties carried over, and closes this one; each leads to the other. */
  novate(input: NovateAgreementInput): Promise<Edited> {
    return this.#editing.run(novate, input, async (edit) => {
      const { on, title, reference, endsOn, replacing, note } = parseInput(novateAgreementSchema, input);
      const held = await edit.load('Agreement', input.id, { revision: input.revision });
      await edit.refer(...(replacing ?? []).map(({ by }, i) => ({ field: `replacing.${i}.by`, id: by, label: 'Organisation' as const })));
      const place = placesTaken(held, replacing ?? []);
      const successor = newId();
      const linked = amend(held, { links: { SUCCEEDED_BY: [{ to: successor, properties: { on, kind: 'NOVATED' } }] } });
      const closed = await takeStep(edit, linked, { to: 'NOVATED', on, note });
      edit.save(successorOf(held, { id: successor, on, place, title, reference, endsOn, setBy: edit.ownerId }));
      edit.save(closed, 'ENDED');
      return held.id;
    });
  }
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
