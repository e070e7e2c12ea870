import { endSchema, giveGrantSchema } from '@atlas/shared/inputs';
import { ROLE_LABELS, type Role, rolesToGive } from '@atlas/shared/permissions';
import { formatDay, overlaps, todayInLondon } from '@atlas/shared/time';
import { COUNCIL_KINDS } from '@atlas/shared/vocabulary';
import type { Draft } from '../../audit/draft.ts';
import { type Edit, type Edited, Editing, type Mutation } from '../../audit/editing.ts';
import { referencesIn } from '../../audit/given.ts';
import { amend, linkedFrom } from '../../audit/snapshot.ts';
import { type Context, holderOf } from '../../context.ts';
import type { EndInput } from '../../graphql/mutation-input.ts';
import { newId } from '../../neo4j/ids.ts';
import { parseInput, userError } from '../../user-errors.ts';
import { draftGrant } from './grant-draft.ts';
import type { GiveGrantInput } from './grants.input.ts';
import { GrantStore } from './grants.store.ts';

const give: Mutation = { name: 'giveGrant', permission: 'grant:give', reason: 'WORLD' };
const end: Mutation = { name: 'endGrant', permission: 'grant:give', reason: 'WORLD' };
/** Bodies that keep records of their own sooner or later: a steward of another council lets nobody speak for one. */
const COUNCILS: ReadonlySet<string> = new Set(COUNCIL_KINDS);

/** Giving people roles, and ending them. */
export class GrantEdits {
  readonly #context: Context;
  readonly #store: GrantStore;

  constructor(context: Context) {
    this.#context = context;
    this.#store = context.use(GrantStore);
  }

  async give(input: GiveGrantInput): Promise<Edited> {
    const edited = await this.#context.use(Editing).run(give, input, async (edit) => {
      const given = parseInput(giveGrantSchema, input);
      const { principal, role, organisation, areas, themes, validTo, note } = given;
      await edit.refer(
        { field: 'principal', id: principal, label: 'Principal' },
        { field: 'organisation', id: organisation, label: 'Organisation' },
        ...referencesIn('areas', areas, 'Area'),
        ...referencesIn('themes', themes, 'Theme'),
      );
      const today = todayInLondon();
      const validFrom = given.validFrom ?? today;
      if (validTo && validTo <= validFrom) throw userError('INVALID', 'validTo', `It begins on ${validFrom}: give a later day.`);
      if (validTo && validTo <= today) throw userError('INVALID', 'validTo', 'This day is past: they would never hold the role.');
      const owner = await this.#ownerOf(edit, role, organisation);
      await edit.lock(principal, organisation);
      const held = await this.#store.like(edit.tx, { principal, role, organisation });
      const clash = held.find((grant) => overlaps(grant, { validFrom, validTo: validTo ?? null }));
      if (clash !== undefined) {
        if (!clash.isSeen) throw edit.hiddenConflict('validFrom', 'a role at the same time', clash.id);
        const until = clash.validTo === null ? '' : ` until ${formatDay(clash.validTo)}`;
        const what = `They hold this role there from ${formatDay(clash.validFrom)}${until}.`;
        throw userError('CONFLICT', 'validFrom', `${what} End that grant first, or give other days.`);
      }
      const id = newId();
      edit.save(draftGrant({ id, principal, role, organisation, owner, areas, themes, validFrom, validTo, note }));
      return id;
    });
    return this.#told('grant-made', edited);
  }

  async end(input: EndInput): Promise<Edited> {
    const edited = await this.#context.use(Editing).run(end, input, async (edit) => {
      const { on } = parseInput(endSchema, input);
      const held = await edit.load('Grant', input.id, { revision: input.revision, byAnybody: true });
      const { role, validFrom, validTo } = held.properties as { role: Role; validFrom: string; validTo?: string };
      if (!this.#mayEnd(held, role))
        throw userError('FORBIDDEN', 'id', 'This role is higher than yours, or for another council: ask an administrator to end it.');
      if (on < todayInLondon())
        throw userError('INVALID', 'on', 'This day is past, and they held the role on it: give today or a later day.');
      if (on < validFrom) throw userError('INVALID', 'on', `It begins on ${validFrom}: give that day or a later one.`);
      if (validTo !== undefined && validTo <= on) throw userError('CONFLICT', 'on', `It ends on ${validTo} already.`);
      if (role === 'ADMIN' && (await this.#store.countOtherAdministrators(edit.tx, held.id, on)) === 0)
        throw userError('CONFLICT', 'id', 'Nobody else runs this Atlas on that day: give somebody else the role first.');
      edit.save(amend(held, { properties: { validTo: on } }), 'ENDED');
      return held.id;
    });
    return this.#told('grant-ended', edited);
  }

  /** The council that gives the role. @throws {UserErrors} where the reader may not give it */
  async #ownerOf(edit: Edit, role: Role, organisation: string): Promise<string | undefined> {
    const holder = holderOf(edit.principal);
    if (role !== 'PARTNER') {
      const roles = rolesToGive(holder, organisation);
      if (roles.includes(role)) return organisation;
      if (roles.length === 0)
        throw userError('FORBIDDEN', 'organisation', 'You give roles for your own council alone: ask a steward of this one.');
      throw userError('FORBIDDEN', 'role', `${ROLE_LABELS[role]} is higher than your own role here: ask an administrator to give it.`);
    }
    const owner = edit.ownerId ?? null;
    const standing = await this.#store.standingOf(edit.tx, organisation);
    const isTheirs = standing !== undefined && !standing.keeps && !COUNCILS.has(standing.kind) && edit.owns(standing.ownerId);
    const may = rolesToGive(holder, owner).includes(role) && (isTheirs || rolesToGive(holder, organisation).includes(role));
    if (may) return owner ?? undefined;
    throw userError(
      'FORBIDDEN',
      'organisation',
      'Another council looks after this organisation, or it keeps its own records: ask a steward there.',
    );
  }

  /** They could give such a role, or it is their own. */
  #mayEnd(held: Draft, role: Role): boolean {
    const { principal } = this.#context;
    const [holder, organisation] = [holderOf(principal), linkedFrom(held, 'FOR')[0] ?? null];
    const places = role === 'PARTNER' ? [held.ownerId ?? null, organisation] : [organisation];
    return places.some((place) => rolesToGive(holder, place).includes(role)) || linkedFrom(held, 'GIVEN_TO')[0] === principal?.id;
  }

  #told(event: 'grant-made' | 'grant-ended', edited: Edited): Edited {
    if (edited.userErrors.length === 0) this.#context.tell(event, { subjectId: edited.id ?? undefined });
    return edited;
  }
}
