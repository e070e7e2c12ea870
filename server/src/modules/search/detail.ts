import {
  AGREEMENT_KIND_LABELS,
  AREA_LEVEL_LABELS,
  ASSET_KIND_LABELS,
  INITIATIVE_KIND_LABELS,
  ORGANISATION_KIND_LABELS,
  type SearchType,
} from '@atlas/shared/vocabulary';

const kindLabels: Partial<Record<SearchType, Readonly<Record<string, string>>>> = {
  ORGANISATION: ORGANISATION_KIND_LABELS,
  AREA: AREA_LEVEL_LABELS,
  INITIATIVE: INITIATIVE_KIND_LABELS,
  AGREEMENT: AGREEMENT_KIND_LABELS,
  ASSET: ASSET_KIND_LABELS,
};

/** What tells a record found from others of its name: "Parish council, Ely". Null where nothing does. */
export function detailOf(
  type: SearchType,
  facts: { readonly kind: string | null; readonly place: string | null; readonly whole: string | null; readonly post: string | null },
): string | null {
  const kind = facts.kind === null ? undefined : kindLabels[type]?.[facts.kind];
  const parts = [kind, facts.post, facts.whole, facts.place].filter((part) => typeof part === 'string');
  return parts.length === 0 ? null : parts.join(', ');
}
