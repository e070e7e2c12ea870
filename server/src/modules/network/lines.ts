import type { FactStatus, NetworkLayer } from '@atlas/shared/vocabulary';

/** A line of the network: in one layer, from one record. */
export interface NetworkLine {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly layer: NetworkLayer;
  readonly kind: string;
  readonly strength: number | null;
  readonly status: FactStatus | null;
  /** The tie, agreement or engagement it comes from. */
  readonly source: string;
  readonly isStale: boolean;
  readonly lastVerifiedOn: string | null;
  readonly verifyBy: string | null;
}

/**
 * Gives a line its id: a tie draws one line and lends it its own; an agreement or engagement may draw many, told apart by their ends.
 * The same record gives the same ids on any day and to any reader.
 */
export function lineFrom(from: string, line: Omit<NetworkLine, 'id' | 'from'>): NetworkLine {
  const isTie = line.status !== null;
  return { ...line, from, id: isTie ? line.source : `${line.source}:${from}:${line.to}` };
}

/** What was recorded or corrected between two days: ids of records. */
export interface LearntSince {
  readonly recorded: ReadonlySet<string>;
  readonly corrected: ReadonlySet<string>;
}

/** How many lines could be confirmed, how many of them are not, and how many of those are disputed. */
export interface Confirmation {
  readonly ties: number;
  readonly unconfirmed: number;
  readonly disputed: number;
}

export function confirmationOf(lines: readonly NetworkLine[]): Confirmation {
  const ties = lines.filter(({ status }) => status !== null);
  return {
    ties: ties.length,
    unconfirmed: ties.filter(({ status }) => status !== 'CONFIRMED').length,
    disputed: ties.filter(({ status }) => status === 'DISPUTED').length,
  };
}
