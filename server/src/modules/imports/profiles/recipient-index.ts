import { compareIsoDates } from '@atlas/shared/time';
import type { IdentifierDraft } from '../../../audit/draft.ts';
import type { Recipient } from '../registers/recipients.ts';
import type { GrantRow } from './grant-columns.ts';

type Spellings = Map<string, { times: number; latest: string }>;
interface Known extends Recipient {
  readonly identifiers: IdentifierDraft[];
  readonly names: Spellings;
  website: string | undefined;
  /** The id of the first grant it got. */
  firstGrant: string;
  firstAward: string;
}

/** The organisations of one file: rows that share a number speak of one, whatever else they are numbered or called. */
export class RecipientIndex {
  readonly #byNumber = new Map<string, Known>();

  add(row: GrantRow & { readonly recipient: IdentifierDraft; readonly recipientName: string }): void {
    const numbers = [row.recipient, row.charityNumber, row.companyNumber].filter((number) => number !== undefined);
    const known = [...new Set(numbers.map(keyOf).flatMap((key) => this.#byNumber.get(key) ?? []))];
    const [
      organisation = { identifiers: [], names: new Map(), website: undefined, firstGrant: row.id, firstAward: row.awardedOn },
      ...same
    ] = known;
    for (const other of same) this.#merge(organisation, other);
    for (const number of numbers) this.#number(organisation, number);
    const use = organisation.names.get(row.recipientName) ?? { times: 0, latest: '' };
    organisation.names.set(row.recipientName, { times: use.times + 1, latest: laterOf(row.awardedOn, use.latest) });
    organisation.website ??= row.website;
    if (`${row.awardedOn} ${row.id}` < `${organisation.firstAward} ${organisation.firstGrant}`) {
      organisation.firstGrant = row.id;
      organisation.firstAward = row.awardedOn;
    }
  }

  /** The organisation with this number. @throws RangeError for a number that was never added */
  get(number: IdentifierDraft): Recipient & { readonly firstGrant: string } {
    const known = this.#byNumber.get(keyOf(number));
    if (known === undefined) throw new RangeError(`No organisation of the file has the number ${keyOf(number)}.`);
    return known;
  }

  #number(organisation: Known, number: IdentifierDraft): void {
    if (this.#byNumber.get(keyOf(number)) === organisation) return;
    organisation.identifiers.push(number);
    this.#byNumber.set(keyOf(number), organisation);
  }

  #merge(into: Known, other: Known): void {
    for (const number of other.identifiers) this.#number(into, number);
    for (const [name, use] of other.names) {
      const before = into.names.get(name) ?? { times: 0, latest: '' };
      into.names.set(name, { times: before.times + use.times, latest: laterOf(use.latest, before.latest) });
    }
    into.website ??= other.website;
    if (`${other.firstAward} ${other.firstGrant}` < `${into.firstAward} ${into.firstGrant}`) {
      into.firstGrant = other.firstGrant;
      into.firstAward = other.firstAward;
    }
  }
}

const laterOf = (a: string, b: string) => (compareIsoDates(a, b) < 0 ? b : a);
const keyOf = ({ scheme, value }: IdentifierDraft) => `${scheme} ${value}`;
