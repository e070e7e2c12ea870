import type { Edit } from '../../audit/editing.ts';
import type { Context } from '../../context.ts';
import { toNeo4jDate } from '../../neo4j/values.ts';
import { contactsById, postsHeldBy } from './people.cypher.ts';
import { stewardshipsOpen } from './stewardships.cypher.ts';

/** What an edit of people asks within its transaction. */
export class PersonEditStore {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /** True where what a council holds of somebody in private is there already. */
  async hasPersonalContact(edit: Edit, id: string): Promise<boolean> {
    return (await edit.tx.runAs(this.#context.reader, contactsById, { ids: [id] })).length > 0;
  }

  /** The posts of one person, now and ever. */
  postsOf(edit: Edit, person: string) {
    return edit.tx.runAs(this.#context.reader, postsHeldBy, { person });
  }

  /** The ids of the stewardships of an organisation by one council that have not ended by a day. */
  async openStewardships(edit: Edit, { organisation, owner, on }: { organisation: string; owner: string; on: string }): Promise<string[]> {
    const rows = await edit.tx.runAs(this.#context.reader, stewardshipsOpen, { organisation, owner, on: toNeo4jDate(on) });
    return rows.map(({ id }) => id);
  }
}
