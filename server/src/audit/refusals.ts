import type { WriteTransaction } from '../neo4j/executor.ts';
import { type Draft, DraftError, type DraftPart } from './draft.ts';
import * as query from './writer.cypher.ts';

/** @throws {DraftError} where a draft has the id of a record of another kind */
export function refuseOtherKind(draft: Draft, labels: readonly string[]): void {
  if (labels.includes(draft.label)) return;
  const found = labels.filter((label) => label !== 'Entity').join(', ');
  throw new DraftError(`${draft.label} ${draft.id} cannot be written: the record with this id is of the kind ${found}.`);
}

/** Thrown where a register number would stand on two organisations. */
export class SharedIdentifierError extends DraftError {
  /** The number: "GB-CHC 1061169". */
  readonly number: string;
  /** The two it would stand on. */
  readonly holderIds: readonly string[];

  constructor(message: string, number: string, holderIds: readonly string[]) {
    super(message);
    this.number = number;
    this.holderIds = holderIds;
  }
}

interface Holder {
  readonly id: string;
  readonly name: string;
}

/**
 * Makes sure that no register number stands on two organisations, before the database does so in its own words.
 * @param written the drafts about to be written; whatever they had of identifiers is taken off them already
 * @throws {DraftError} naming the number and both records
 */
export async function refuseSharedIdentifiers(tx: WriteTransaction, written: readonly Draft[]): Promise<void> {
  const holders = new Map<string, Holder>();
  const numbers = new Map<string, string>();
  const shared: { text: string; number: string; holderIds: string[] }[] = [];
  const note = (id: string, holder: Holder) => {
    const other = holders.get(id);
    if (other !== undefined && other.id !== holder.id)
      shared.push({
        text: `${numbers.get(id)} stands on both ${other.name} (${other.id}) and ${holder.name} (${holder.id})`,
        number: numbers.get(id) ?? '',
        holderIds: [other.id, holder.id],
      });
    holders.set(id, holder);
  };
  for (const draft of written) {
    for (const part of draft.parts.filter(isIdentifier)) {
      numbers.set(part.id, `${part.properties.scheme} ${part.properties.value}`);
      note(part.id, { id: draft.id, name: String(draft.properties.name) });
    }
  }
  if (numbers.size === 0) return;
  for (const row of await tx.run(query.identifierHolders, { ids: [...numbers.keys()] })) note(row.id, { id: row.holder, name: row.name });
  const [first] = shared;
  if (first === undefined) return;
  const more = shared.length > 1 ? ` ${shared.length - 1} more numbers are shared likewise.` : '';
  throw new SharedIdentifierError(
    `${first.text}. A register number belongs to one organisation: correct one of them, or make them one record.${more}`,
    first.number,
    first.holderIds,
  );
}

const isIdentifier = (part: DraftPart) => part.label === 'Identifier';
