import { createPersonSchema, personalContactSchema, updatePersonSchema } from '@atlas/shared/inputs';
import { draft } from '../../audit/draft.ts';
import { type Edited, Editing, type Mutation } from '../../audit/editing.ts';
import { notNull } from '../../audit/given.ts';
import { searchText, sortName } from '../../audit/naming.ts';
import { amend } from '../../audit/snapshot.ts';
import type { Context } from '../../context.ts';
import { idFor, newId } from '../../neo4j/ids.ts';
import { parseInput, userError } from '../../user-errors.ts';
import type { CreatePersonInput, SetPersonalContactInput, UpdatePersonInput } from './person-edits.input.ts';
import { PersonEditStore } from './person-edits.store.ts';
import { referPost, roleDraft } from './role-drafts.ts';

const create: Mutation = { name: 'createPerson', permission: 'person:edit', reason: 'RECORDED' };
const update: Mutation = { name: 'updatePerson', permission: 'person:edit', reason: 'RECORDED' };
const setContact: Mutation = { name: 'setPersonalContact', permission: 'person:edit', reason: 'RECORDED' };

/** What people do to what is held of people. */
export class PersonEdits {
  readonly #store: PersonEditStore;
  readonly #editing: Editing;

  constructor(context: Context) {
    this.#store = context.use(PersonEditStore);
    this.#editing = context.use(Editing);
  }

  create(input: CreatePersonInput): Promise<Edited> {
    return this.#editing.run(create, input, async (edit) => {
      const { name, isNamed, visibility, role, ...given } = parseInput(createPersonSchema, input);
      if (role) await referPost(edit, role, 'role.');
      const id = newId();
      edit.save(
        draft('Person', {
          id,
          ...edit.access(visibility),
          properties: { ...notNull(given), name, sortName: sortName(name), isNamed: isNamed ?? true, searchText: searchText(name) },
        }),
      );
      if (role) edit.save(roleDraft(edit, { ...role, person: id }));
      return id;
    });
  }

  update(input: UpdatePersonInput): Promise<Edited> {
    return this.#editing.run(update, input, async (edit) => {
      const { name, isNamed, visibility, ...given } = parseInput(updatePersonSchema, input);
      const held = await edit.load('Person', input.id, { revision: input.revision });
      edit.save(
        amend(held, {
          ...(visibility ? { visibility } : {}),
          properties: {
            ...given,
            ...notNull({ isNamed }),
            ...(name === undefined ? {} : { name, sortName: sortName(name), searchText: searchText(name) }),
          },
        }),
      );
      return held.id;
    });
  }

  /** One record for each council and person, so that what one council knows in private stays with it. */
  setPersonalContact(input: SetPersonalContactInput): Promise<Edited> {
    return this.#editing.run(setContact, input, async (edit) => {
      const { person, ...given } = parseInput(personalContactSchema, input);
      await edit.refer({ field: 'person', id: person, label: 'Person' });
      const owner = edit.ownerId;
      if (owner === undefined)
        throw userError('FORBIDDEN', 'person', 'You work for no council that could keep this to itself. An administrator can add one.');
      await edit.lock(person);
      const id = idFor('personal-contact', owner, person);
      if (!(await this.#store.hasPersonalContact(edit, id))) {
        edit.save(
          draft('PersonalContact', { id, owner, visibility: 'OWNER', properties: notNull(given), links: [{ type: 'ABOUT', to: person }] }),
        );
        return id;
      }
      // Whoever gives no revision believes that there is nothing yet.
      const kept = await edit.load('PersonalContact', id, { revision: input.revision ?? 0, field: 'person' });
      edit.save(amend(kept, { properties: given }));
      return id;
    });
  }
}
