import { endSchema, recordRoleSchema, roleProblems, updateRoleSchema } from '@atlas/shared/inputs';
import type { RoleKind } from '@atlas/shared/vocabulary';
import type { Draft } from '../../audit/draft.ts';
import { type Edit, type Edited, Editing, type Mutation } from '../../audit/editing.ts';
import { asList, listsOfLinks, notNull } from '../../audit/given.ts';
import { amend, linkedFrom } from '../../audit/snapshot.ts';
import type { Context } from '../../context.ts';
import type { EndInput } from '../../graphql/mutation-input.ts';
import { parseInput, UserErrors, userError } from '../../user-errors.ts';
import type { RecordRoleInput, UpdateRoleInput } from './person-edits.input.ts';
import { PersonEditStore } from './person-edits.store.ts';
import { type Post, referPost, refuseHeldAlready, roleDraft } from './role-drafts.ts';

const record: Mutation = { name: 'recordRole', permission: 'person:edit', reason: 'RECORDED' };
const update: Mutation = { name: 'updateRole', permission: 'person:edit', reason: 'CORRECTION' };
const end: Mutation = { name: 'endRole', permission: 'person:edit', reason: 'WORLD' };

/** What people do to the posts others hold. */
export class RoleEdits {
  readonly #store: PersonEditStore;
  readonly #editing: Editing;

  constructor(context: Context) {
    this.#store = context.use(PersonEditStore);
    this.#editing = context.use(Editing);
  }

  /** Gives the person. */
  record(input: RecordRoleInput): Promise<Edited> {
    return this.#editing.run(record, input, async (edit) => {
      const post = parseInput(recordRoleSchema, input);
      await edit.refer({ field: 'person', id: post.person, label: 'Person' });
      await referPost(edit, post);
      await this.#refuseHeldTwice(edit, post.person, post);
      edit.save(roleDraft(edit, post));
      return post.person;
    });
  }

  /** Gives the post. */
  update(input: UpdateRoleInput): Promise<Edited> {
    return this.#editing.run(update, input, async (edit) => {
      const { organisation, areas, visibility, ...given } = parseInput(updateRoleSchema, input);
      const held = await edit.load('Role', input.id, { revision: input.revision });
      await referPost(edit, { organisation, areas });
      const { title, kind, ...dates } = given;
      const changed = amend(held, {
        ...(visibility ? { visibility } : {}),
        properties: { ...dates, ...notNull({ title, kind }) },
        links: listsOfLinks({
          IN_ORGANISATION: asList(organisation),
          FOR_AREA: areas,
        }),
      });
      const post = postOf(changed);
      const problems = roleProblems(post);
      if (problems.length > 0) throw new UserErrors(...problems.map(({ field, ...problem }) => ({ field: [field], ...problem })));
      const [person] = linkedFrom(held, 'HELD_BY');
      if (person !== undefined) await this.#refuseHeldTwice(edit, person, post, held.id);
      edit.save(changed);
      return held.id;
    });
  }

  /** Gives the person who held it; the post where it was nobody's. */
  end(input: EndInput): Promise<Edited> {
    return this.#editing.run(end, input, async (edit) => {
      const { on } = parseInput(endSchema, input);
      const held = await edit.load('Role', input.id, { revision: input.revision });
      const { validFrom, validTo } = held.properties as { validFrom?: string; validTo?: string };
      if (validTo !== undefined && validTo <= on) throw userError('CONFLICT', 'on', `It ended on ${validTo} already.`);
      if (validFrom !== undefined && on <= validFrom)
        throw userError('INVALID', 'on', `It began on ${validFrom}: give a later day, or correct the post if it was never held.`);
      edit.save(amend(held, { properties: { validTo: on } }), 'ENDED');
      return linkedFrom(held, 'HELD_BY')[0] ?? held.id;
    });
  }

  async #refuseHeldTwice(
    edit: Edit,
    person: string,
    post: Pick<Post, 'title' | 'organisation' | 'validFrom' | 'validTo'>,
    except?: string,
  ): Promise<void> {
    await edit.lock(person);
    const others = await this.#store.postsOf(edit, person);
    refuseHeldAlready(
      others.filter(({ id }) => id !== except),
      post,
    );
  }
}

function postOf(role: Draft) {
  const { title, kind, validFrom, validTo } = role.properties as Record<string, string | undefined>;
  return {
    title: title ?? '',
    kind: kind as RoleKind,
    organisation: linkedFrom(role, 'IN_ORGANISATION')[0],
    areas: linkedFrom(role, 'FOR_AREA'),
    validFrom,
    validTo,
  };
}
