import type { CoverageSettingQuery } from '../../gql/graphql.ts';
import type { AddressChange } from '../../lib/address.ts';
import type { CoverageView } from './view-state.ts';

export type Setting = CoverageSettingQuery;
export type SettingArea = NonNullable<Setting['area']>;
export type SettingFramework = Setting['frameworks'][number];

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The councils whose partners count unless told: those of the place, or of what followed it. */
export const governorsOf = ({ governedBy, successors }: SettingArea): Named[] =>
  governedBy.length > 0 ? governedBy : successors.flatMap((area) => area.governedBy);

/** Councils to choose from: of the place, of what it lies in, of what lies right in it. */
export function councilsOf(area: SettingArea): Named[] {
  const { within, contains } = area;
  const all = [...governorsOf(area), ...within.flatMap((area) => area.governedBy), ...contains.flatMap((area) => area.governedBy)];
  return [...new Map(all.map((council) => [council.id, council])).values()];
}

/**
 * What the address lacks, to begin with: the reader's own place, else the demo's county; then the framework of the councils there, else that of the
 * reader's themes, else the first that is as real or as made up as the place; with it the reader's own themes. Nothing where nothing is to be
 * written.
 */
export function beginningOf({ me, areas, frameworks, area }: Setting, view: CoverageView): AddressChange | undefined {
  if (!view.place) {
    const place = me.areas[0]?.id ?? areas.nodes[0]?.id;
    return place ? { place } : undefined;
  }
  if (!area) return undefined;
  if (view.framework) return view.within ? undefined : { within: area.id };
  const near = new Set(councilsOf(area).map(({ id }) => id));
  const usable = frameworks.filter(({ themes }) => themes.length > 0).toSorted(byNewest);
  const mine = new Set(me.themes.map((theme) => theme.framework.id));
  const isOfPlace = ({ owner }: SettingFramework) => owner != null && near.has(owner.id);
  const isLikePlace = ({ isIllustrative }: SettingFramework) => isIllustrative === area.isIllustrative;
  const chosen =
    usable.find((each) => mine.has(each.id) && isOfPlace(each)) ??
    usable.find(isOfPlace) ??
    usable.find((each) => mine.has(each.id) && isLikePlace(each)) ??
    usable.find(isLikePlace);
  if (!chosen) return undefined;
  const own = new Set(me.themes.flatMap(({ id, partOf }) => [id, ...(partOf ? [partOf.id] : [])]));
  const theme = chosen.themes.filter(({ id }) => own.has(id)).map(({ id }) => id);
  return { within: area.id, framework: chosen.id, theme, level: view.level, parts: null, for: view.councils };
}

const byNewest = (a: SettingFramework, b: SettingFramework) => (b.validFrom ?? '').localeCompare(a.validFrom ?? '');
