import { relationshipOwnerSchema } from '@atlas/shared/inputs';
import { todayInLondon } from '@atlas/shared/time';
import { type Draft, draft } from '../../audit/draft.ts';
import { type Edit, type Edited, Editing, type Mutation } from '../../audit/editing.ts';
import { amend, linkedFrom } from '../../audit/snapshot.ts';
import type { Context } from '../../context.ts';
import { newId } from '../../neo4j/ids.ts';
import { parseInput, userError } from '../../user-errors.ts';
import type { SetRelationshipOwnerInput } from './person-edits.input.ts';
import { PersonEditStore } from './person-edits.store.ts';

const set: Mutation = { name: 'setRelationshipOwner', permission: 'engagement:edit', reason: 'WORLD' };

/** Who of us looks after an organisation. */
export class StewardshipEdits {
  readonly #store: PersonEditStore;
  readonly #editing: Editing;

  constructor(context: Context) {
    this.#store = context.use(PersonEditStore);
    this.#editing = context.use(Editing);
  }

  /** Ends what the reader's council has from that day on and begins the new one. Gives the stewardship begun, else the one ended. */
  set(input: SetRelationshipOwnerInput): Promise<Edited> {
    return this.#editing.run(set, input, async (edit) => {
      const { organisation, person, from } = parseInput(relationshipOwnerSchema, input);
      await edit.refer(
        { field: 'organisation', id: organisation, label: 'Organisation' },
        { field: 'person', id: person, label: 'Person' },
      );
      const owner = edit.ownerId;
      if (owner === undefined)
        throw userError('FORBIDDEN', 'organisation', 'You work for no council that could look after it. An administrator can add one.');
      await edit.lock(organisation);
      const on = from ?? todayInLondon();
      const open = await this.#open(edit, organisation, owner, on);
      const current = open.find((held) => String(held.properties.validFrom ?? '') <= on);
      if (person && current !== undefined && linkedFrom(current, 'HELD_BY')[0] === person) return current.id;
      if (!person && open.length === 0) throw userError('CONFLICT', 'person', 'Nobody of your council looks after it from that day on.');
      const begun =
        person &&
        draft('Stewardship', {
          id: newId(),
          ...edit.access('OWNER'),
          properties: { validFrom: on },
          links: [
            { type: 'ABOUT', to: organisation },
            { type: 'HELD_BY', to: person },
          ],
        });
      for (const held of open) this.#end(edit, held, on);
      if (begun) edit.save(begun);
      return begun ? begun.id : (open[0] as Draft).id;
    });
  }

  async #open(edit: Edit, organisation: string, owner: string, on: string): Promise<Draft[]> {
    const ids = await this.#store.openStewardships(edit, { organisation, owner, on });
    const held: Draft[] = [];
    for (const id of ids) held.push(await edit.load('Stewardship', id));
    return held;
  }

  /** One that would have begun that day or later never comes to be: it is kept as lasting no day. */
  #end(edit: Edit, held: Draft, on: string): void {
    const { validFrom } = held.properties as { validFrom?: string };
    const validTo = validFrom !== undefined && validFrom > on ? validFrom : on;
    edit.save(amend(held, { properties: { validTo } }), 'ENDED');
  }
}
