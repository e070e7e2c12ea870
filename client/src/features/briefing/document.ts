import type { CoverageState } from '@atlas/shared/vocabulary';

/** What stands in a field of a table: words, the state they tell of, and the page they lead to. */
export interface BriefingField {
  readonly text: string;
  readonly state?: CoverageState;
  readonly to?: string;
}

export interface BriefingColumn {
  readonly header: string;
  readonly isNumeric?: boolean;
  /** True where what it holds is short, and stays on one line. */
  readonly isShort?: boolean;
}

export interface BriefingTable {
  /** Says what the table holds; read out with it. */
  readonly caption: string;
  readonly columns: readonly BriefingColumn[];
  /** The first field of each heads its row. */
  readonly rows: readonly (readonly BriefingField[])[];
}

/** A part under its own heading. */
export interface BriefingPart {
  readonly key: string;
  readonly title: string;
  readonly sentence?: string;
  readonly picture?: 'maps' | 'network';
  readonly table?: BriefingTable;
  readonly list?: readonly BriefingField[];
  /** What the table or the picture leaves out. */
  readonly note?: string;
}

/** In place of maps that could not be had. */
export const NO_MAP = 'The maps could not be drawn. The table above says the same.';

/** A briefing in words and tables, as the page, the paper and the Word file all have it. */
export interface BriefingDocument {
  readonly title: string;
  readonly kicker: string;
  readonly sentence: string;
  readonly counts: readonly { readonly state: CoverageState; readonly count: number }[];
  readonly basis: string;
  readonly parts: readonly BriefingPart[];
  /** The day, the rule, and whose view it is. */
  readonly foot: readonly string[];
}
