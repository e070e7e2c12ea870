import type { CoverageSettingQuery } from '../../../gql/graphql.ts';
import type { AddressChange } from '../../../lib/address.ts';
import { beginningAt } from './setting.ts';
import type { CoverageView } from './view.ts';

/** What may be asked of a place, and where to begin. */
export type WholeSetting = CoverageSettingQuery;

/**
 * What the address lacks, to begin with: the reader's own place, else the demo's county; then a framework, with it the reader's own themes. Nothing
 * where nothing is to be written.
 */
export function beginningOf(setting: WholeSetting, view: CoverageView): AddressChange | undefined {
  const { me, areas, area } = setting;
  if (!view.place) {
    const place = me.areas[0]?.id ?? areas.nodes[0]?.id;
    return place ? { place } : undefined;
  }
  if (!area) return undefined;
  if (view.framework) return view.within ? undefined : { within: area.id };
  const beginning = beginningAt(setting, area);
  if (!beginning) return undefined;
  const { framework, themes } = beginning;
  return { within: area.id, framework: framework.id, theme: themes, level: view.level, parts: null, for: view.councils };
}
