import type { IsoDate } from '../time/index.ts';
import type { AreaLevel } from '../vocabulary/index.ts';

/** What of a fact decides: whether it is confirmed, past its verify-by date, and the first day it no longer holds (null is open). */
export interface Sureness {
  readonly isConfirmed: boolean;
  readonly isStale: boolean;
  readonly validTo: IsoDate | null;
}

/** A live, undisputed provision. Areas and themes are those of `CoverageFacts`, by number. */
export interface CoverageWork extends Sureness {
  readonly areas: readonly number[];
  readonly themes: readonly number[];
}

/** What makes an organisation a partner of one of the councils. */
export interface CoverageLink extends Sureness {
  /** Where an agreement names areas or themes, it holds for these; null holds for every one. */
  readonly areas: readonly number[] | null;
  readonly themes: readonly number[] | null;
}

export interface CoveragePartner {
  /** Itself and every body it is part of, by any name that tells them apart. */
  readonly bodies: readonly string[];
  readonly links: readonly CoverageLink[];
  readonly work: readonly CoverageWork[];
}

/** Somebody looked, for the same councils, in the twelve months up to the day, and found nobody. */
export interface CoverageLook {
  readonly area: number;
  readonly theme: number;
  readonly on: IsoDate;
}

/** All that decides coverage on a day, as one reader may see it. */
export interface CoverageFacts {
  readonly asAt: IsoDate;
  /** Levels of the areas that matter: those asked for, what lies inside them and what they lie in. */
  readonly levels: readonly AreaLevel[];
  /** The areas each lies right in. */
  readonly within: readonly (readonly number[])[];
  /** Areas there are on the day: what counts among the places of another. */
  readonly isOpen: readonly boolean[];
  /** The themes each is part of: none or one. */
  readonly partOf: readonly (readonly number[])[];
  /** The areas and themes asked for. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly partners: readonly CoveragePartner[];
  /** What the councils and bodies that are part of them do themselves. */
  readonly own: readonly CoverageWork[];
  readonly looks: readonly CoverageLook[];
}
