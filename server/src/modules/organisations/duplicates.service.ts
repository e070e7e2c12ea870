import { todayInLondon } from '@atlas/shared/time';
import { identifierSchema } from '@atlas/shared/validation';
import { comparable } from '../../audit/naming.ts';
import type { Context } from '../../context.ts';
import { editDistance } from '../search/distance.ts';
import { SearchStore } from '../search/search.store.ts';
import { wordsOf } from '../search/words.ts';
import type { OrganisationRow } from './organisations.cypher.ts';
import { OrganisationStore } from './organisations.store.ts';

/** How many are told of at most. */
const MOST = 5;
/** How many letters two long names may differ in and still be thought one. */
const SLIPS = 2;

/** One of them, and why. */
export interface Duplicate {
  readonly organisation: OrganisationRow;
  readonly reason: string;
}

/** Bodies that are held already and may be the one somebody is about to record. */
export class DuplicateService {
  readonly #organisations: OrganisationStore;
  readonly #search: SearchStore;

  constructor(context: Context) {
    this.#organisations = context.use(OrganisationStore);
    this.#search = context.use(SearchStore);
  }

  /** Those with one of these numbers in a register, then those called the same or nearly so; of what this reader may see. */
  async find(name: string, identifiers: readonly { scheme: string; value: string }[]): Promise<Duplicate[]> {
    const [byNumber, byName] = await Promise.all([this.#byNumber(identifiers), this.#byName(name)]);
    return [...new Map([...byName, ...byNumber].map((found) => [found.organisation.id, found])).values()]
      .sort((a, b) => Number(byName.includes(a)) - Number(byName.includes(b)))
      .slice(0, MOST);
  }

  async #byNumber(identifiers: readonly { scheme: string; value: string }[]): Promise<Duplicate[]> {
    const found = await Promise.all(
      identifiers.slice(0, 20).map(async (given) => {
        const { data } = identifierSchema.safeParse(given);
        const organisation = data && (await this.#organisations.findByIdentifier(data.scheme, data.value));
        return organisation ? [{ organisation, reason: `It has the number ${data.scheme} ${data.value}.` }] : [];
      }),
    );
    return found.flat();
  }

  async #byName(name: string): Promise<Duplicate[]> {
    if (wordsOf(name).length === 0 || name.length > 300) return [];
    const candidates = await this.#search.candidates(name, 'ALL', ['Organisation'], todayInLondon());
    const wanted = plain(name);
    const reasonOf = (text: string) => {
      const names = text.split(' | ').map(plain);
      if (names.includes(wanted)) return 'It has this name.';
      return wanted.length > 8 && names.some((one) => editDistance(one, wanted, SLIPS) <= SLIPS) ? 'It has nearly this name.' : undefined;
    };
    const found = await Promise.all(
      candidates.map(async ({ id, text }) => {
        const reason = reasonOf(text);
        const organisation = reason === undefined ? null : await this.#organisations.byId.load(id);
        return organisation === null || reason === undefined ? [] : [{ organisation, reason }];
      }),
    );
    return found.flat();
  }
}

/** A name without what tells legal forms apart, not bodies. */
const plain = (name: string) =>
  comparable(name)
    .replace(/^the /, '')
    .replace(/ (ltd|limited|cic|cio|plc)$/, '');
