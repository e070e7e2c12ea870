import type { AreaHierarchy, AreaLevel } from '@atlas/shared/vocabulary';

/** An area that a place lies in, and when. */
export interface Within {
  readonly area: string;
  readonly hierarchy: AreaHierarchy;
  readonly validFrom?: string;
  readonly validTo?: string;
}
/** A place of Merrowshire. */
export interface Place {
  readonly slug: string;
  readonly name: string;
  readonly level: AreaLevel;
  /** Slug of the district it lies in, or is. */
  readonly district: string | undefined;
  /** On the grid of county.yaml. */
  readonly at: { readonly x: number; readonly y: number };
  readonly council: 'T' | 'M' | 'P' | undefined;
  readonly within: readonly Within[];
  readonly openedOn?: string;
  readonly closedOn?: string;
  readonly successors?: readonly string[];
}
