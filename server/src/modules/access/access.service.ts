import {
  CLOSE_FIELDS,
  type CloseFieldsName,
  canBeSharedWith,
  canSee,
  councilOfStewards,
  groupInWords,
  namesItsReaders,
  openToInWords,
  STANDING_MEANINGS,
  STANDING_REASONS,
  standingsTo,
  VISIBLE_TO,
} from '@atlas/shared/permissions';
import { readingAs } from '../../auth/reader.ts';
import type { Context } from '../../context.ts';
import type { AnyNode } from '../../graphql/node-loaders.ts';
import type { PrincipalRow } from '../grants/grants.cypher.ts';
import { GrantStore } from '../grants/grants.store.ts';
import type { OrganisationRow } from '../organisations/organisations.cypher.ts';
import { OrganisationStore } from '../organisations/organisations.store.ts';
import { NodeService } from '../records/node.service.ts';
import type { AccessRow, Openness } from './access.cypher.ts';
import { AccessStore } from './access.store.ts';
import type { AccessGap, AccessGroup, RecordAccess } from './access.type.ts';
import { isShareable } from './shareable.ts';

/** Who can see a record, told from the rule itself. */
export class AccessService {
  readonly #context: Context;
  readonly #store: AccessStore;

  constructor(context: Context) {
    this.#context = context;
    this.#store = context.use(AccessStore);
  }

  /** Who can see a record that this reader sees; whom they may not see is left out. Null where they do not see it. */
  async of(id: string, asAt: string): Promise<RecordAccess | null> {
    const row = await this.#store.ofRecord.load(id);
    if (row === null) return null;
    const { openness, label } = row;
    const { visibility, ownerId } = openness;
    const mayShare = this.mayShare(label, ownerId);
    const opens = VISIBLE_TO[visibility];
    const [owner, parties, sharedWith, named, restsOn] = await Promise.all([
      ownerId === null ? [] : this.#organisations([ownerId]),
      opens.includes('PARTY') ? this.#organisations(openness.partyIds) : [],
      canBeSharedWith(visibility) ? this.#organisations(openness.sharedWith) : [],
      namesItsReaders(visibility) ? this.#named(openness.restrictedTo) : { people: [], groups: [] },
      this.#nodes(row.restsOn, asAt),
    ]);
    const standing = this.#standings(openness);
    return {
      visibility,
      summary: openToInWords({
        visibility,
        owner: owner[0]?.name,
        sharedWith: sharedWith.map(({ name }) => name),
      }),
      why: `You can see it because ${standing.map((one) => STANDING_REASONS[one]).join(', and ') || 'you may see what it is about'}.`,
      rules: opens.map((one) => ({ standing: one, means: STANDING_MEANINGS[one], isYou: standing.includes(one) })),
      parties,
      sharedWith,
      ...named,
      restsOn,
      closeFields: closeFieldsOf(row),
      mayShare,
      ...(mayShare ? await this.#forWhoShares(row, sharedWith, asAt) : { deniedOrganisations: null, deniedPeople: null, gaps: null }),
    };
  }

  /** True where this reader may settle who sees such a record of this owner. */
  mayShare(label: string, ownerId: string | null): boolean {
    return ownerId !== null && isShareable(label) && this.#context.may('record:share', ownerId);
  }

  async #forWhoShares({ openness, restsOn }: AccessRow, sharedWith: readonly OrganisationRow[], asAt: string) {
    const [deniedOrganisations, deniedPeople] = await Promise.all([
      this.#organisations(openness.deniedTo),
      this.#people(openness.deniedTo),
    ]);
    const gaps = await Promise.all(sharedWith.map((organisation) => this.#gapOf(organisation, restsOn, asAt)));
    return { deniedOrganisations, deniedPeople, gaps: gaps.filter((gap) => gap.until.length > 0) };
  }

  /** What those of an organisation have to be able to see first. Whom another council denies what is theirs is not told here. */
  async #gapOf(organisation: OrganisationRow, restsOn: readonly Openness[], asAt: string): Promise<AccessGap> {
    const somebody = { principalId: '', councilIds: [organisation.id], organisationIds: [organisation.id] };
    const hidden = restsOn.filter(
      (whole) => !canSee(somebody, { ...whole, deniedTo: this.#context.may('record:share', whole.ownerId) ? whole.deniedTo : [] }),
    );
    return { organisation, until: await this.#nodes(hidden, asAt) };
  }

  #standings(openness: Openness) {
    const { reader } = this.#context;
    if (reader.kind === 'SYSTEM') return [];
    return standingsTo(readingAs(reader) ?? { principalId: null, councilIds: [], organisationIds: [] }, openness);
  }

  async #named(names: readonly string[]): Promise<{ people: PrincipalRow[]; groups: AccessGroup[] }> {
    const councils = await this.#organisations(names.map(councilOfStewards).filter((id) => id !== undefined));
    const called = new Map(councils.map(({ id, name }) => [id, name]));
    const groups = names.flatMap((id) => {
      const name = groupInWords(id, (council) => called.get(council));
      return name === undefined ? [] : [{ id, name }];
    });
    return { people: await this.#people(names), groups };
  }

  async #organisations(ids: readonly string[]): Promise<OrganisationRow[]> {
    const found = await Promise.all(ids.map((id) => this.#context.use(OrganisationStore).byId.load(id)));
    return found.filter((row) => row !== null).toSorted(byName);
  }

  async #people(ids: readonly string[]): Promise<PrincipalRow[]> {
    const found = await Promise.all(ids.map((id) => this.#context.use(GrantStore).principalById.load(id)));
    return found.filter((row) => row !== null).toSorted(byName);
  }

  async #nodes(all: readonly Openness[], asAt: string): Promise<AnyNode[]> {
    const ids = [...new Set(all.map(({ id }) => id))];
    const found = await Promise.all(ids.map((id) => this.#context.use(NodeService).find(id, asAt)));
    return found.filter((node) => node !== null);
  }
}

const byName = (a: { readonly name: string }, b: { readonly name: string }) => a.name.localeCompare(b.name, 'en-GB');

function closeFieldsOf({ label, without }: AccessRow) {
  const names = Object.keys(CLOSE_FIELDS) as CloseFieldsName[];
  return names
    .filter((name) => CLOSE_FIELDS[name].of === label)
    .map((name) => ({ what: CLOSE_FIELDS[name].what, why: CLOSE_FIELDS[name].why, isSeen: !without.includes(name) }));
}
