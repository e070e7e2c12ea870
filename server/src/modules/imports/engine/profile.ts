import type { Draft, EvidenceDraft } from '../../../audit/draft.ts';
import type { ReadItem } from './csv-file.ts';
import type { Refusal } from './refusal.ts';
import type { SourceFile } from './source-file.ts';

/** What a row adds to a record that another register describes: a few fields, each with its evidence. */
export interface Supplement {
  readonly label: 'Area';
  readonly id: string;
  /** How the file calls the record, for a message when we do not have it. */
  readonly called: { readonly column: string; readonly value: string };
  readonly properties: Readonly<Record<string, unknown>>;
  /** Of these, the ones that give way to what the record has already. */
  readonly ifMissing: readonly string[];
  readonly evidence: readonly EvidenceDraft[];
}

/**
 * What follows from one row.
 * - records: described in full by the row; they become so.
 * - standIns: only spoken of; written where we do not have them yet, and completed when their own register is read.
 * - supplements: fields for records of another register.
 */
export interface RowPlan {
  readonly at: number;
  readonly records?: readonly Draft[];
  readonly standIns?: readonly Draft[];
  readonly supplements?: readonly Supplement[];
  readonly refusals?: readonly Refusal[];
  /** What the file calls a record of another register that these lead to, for a message when we do not have it. */
  readonly leadsTo?: { readonly column: string; readonly value: string; readonly reason: string };
}

interface ProfileInput<Row, Index> {
  readonly name: string;
  /** What it reads, in one line. */
  readonly title: string;
  /** Reads the file row by row; called twice. */
  readonly rows: (file: SourceFile) => AsyncIterable<ReadItem<Row>>;
  /** What is to be known of the whole file before a row of it can be understood; filled by `survey` in a first reading. */
  readonly index: () => Index;
  readonly survey?: (row: Row, index: Index) => void;
  /** Id of the register itself. */
  readonly source: (index: Index) => string;
  /** Records that belong to no single row: the register itself, wider places. */
  readonly opening: (index: Index) => readonly Draft[];
  readonly plan: (row: Row, index: Index) => Omit<RowPlan, 'at'>;
}

/** A profile put to one file. */
export interface Reading {
  /** Reads the file through once and returns how many rows it has; nothing is written before that is done. */
  survey(onRow: (rows: number) => void): Promise<number>;
  /** Id of the Source the facts come from; known once the file is surveyed. */
  sourceId(): string;
  /** The same rows again, each with what follows from it. */
  plans(): AsyncGenerator<RowPlan>;
}
export interface Profile {
  readonly name: string;
  readonly title: string;
  open(file: SourceFile): Reading;
}

/** Declares how one kind of file is read. */
export function defineProfile<Row extends { readonly at: number }, Index>(input: ProfileInput<Row, Index>): Profile {
  const { name, title } = input;
  return {
    name,
    title,
    open(file) {
      const index = input.index();
      return {
        async survey(onRow) {
          let rows = 0;
          for await (const { row } of input.rows(file)) {
            rows += 1;
            if (row !== undefined) input.survey?.(row, index);
            onRow(rows);
          }
          return rows;
        },
        sourceId: () => input.source(index),
        async *plans() {
          yield { at: 0, records: input.opening(index) };
          for await (const { row, refusals } of input.rows(file)) {
            if (row === undefined) yield { at: refusals[0]?.row ?? 0, refusals };
            else {
              const plan = input.plan(row, index);
              yield { ...plan, at: row.at, refusals: [...refusals, ...(plan.refusals ?? [])] };
            }
          }
        },
      };
    },
  };
}
