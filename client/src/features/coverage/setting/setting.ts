import type { CoverageInput, CoverageSetting_QueryFragment } from '../../../gql/graphql.ts';
import { graphql } from '../../../gql/index.ts';
import type { AddressChange } from '../../../lib/address.ts';
import { levelBelow } from '../../../lib/levels.ts';

graphql(`
  fragment CoverageSetting_query on Query {
    me {
      id
      themes {
        id
        framework {
          id
        }
        partOf {
          id
        }
      }
    }
    frameworks(asAt: $asAt) {
      id
      name
      isIllustrative
      validFrom
      owner {
        id
      }
      themes {
        id
        name
        parts {
          id
          name
        }
      }
    }
    area(id: $place) @include(if: $hasPlace) {
      id
      name
      level
      isIllustrative
      openedOn
      closedOn
      levelsInside(asAt: $asAt)
      governedBy(asAt: $asAt) {
        id
        name
      }
      predecessors {
        id
        name
        closedOn
      }
      successors {
        id
        name
        governedBy(asAt: $asAt) {
          id
          name
        }
      }
      within(asAt: $asAt) {
        id
        governedBy(asAt: $asAt) {
          id
          name
        }
      }
      contains(asAt: $asAt) {
        id
        name
        predecessors {
          id
          name
          closedOn
        }
        governedBy(asAt: $asAt) {
          id
          name
        }
      }
    }
  }
`);

/** What may be asked of a place, and whose themes come first. */
export type Setting = CoverageSetting_QueryFragment;
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
  const all = [...governorsOf(area), ...within.flatMap((one) => one.governedBy), ...contains.flatMap((one) => one.governedBy)];
  return [...new Map(all.map((council) => [council.id, council])).values()];
}

/** A framework to begin with, and the reader's own themes in it; all of them where these are none. */
export interface Beginning {
  readonly framework: SettingFramework;
  readonly themes: readonly string[];
}

/**
 * The framework of the councils there, the reader's before others, else that of the reader's themes, else the first that is as real or as made up
 * as the place.
 */
export function beginningAt({ me, frameworks }: Pick<Setting, 'me' | 'frameworks'>, area: SettingArea): Beginning | undefined {
  const near = new Set(councilsOf(area).map(({ id }) => id));
  const usable = frameworks.filter(({ themes }) => themes.length > 0).toSorted(byNewest);
  const mine = new Set(me.themes.map((theme) => theme.framework.id));
  const isOfPlace = ({ owner }: SettingFramework) => owner != null && near.has(owner.id);
  const isLikePlace = ({ isIllustrative }: SettingFramework) => isIllustrative === area.isIllustrative;
  const framework =
    usable.find((each) => mine.has(each.id) && isOfPlace(each)) ??
    usable.find(isOfPlace) ??
    usable.find((each) => mine.has(each.id) && isLikePlace(each)) ??
    usable.find(isLikePlace);
  if (!framework) return undefined;
  const own = new Set(me.themes.flatMap(({ id, partOf }) => [id, ...(partOf ? [partOf.id] : [])]));
  return { framework, themes: framework.themes.filter(({ id }) => own.has(id)).map(({ id }) => id) };
}

const byNewest = (a: SettingFramework, b: SettingFramework) => (b.validFrom ?? '').localeCompare(a.validFrom ?? '');

/** What is asked of a place to begin with, and the same for the address of the pages of coverage. */
export function askedAtFirst(area: SettingArea, { framework, themes }: Beginning, asAt: string | undefined) {
  const level = levelBelow(area.level, area.levelsInside) ?? area.level;
  const input: CoverageInput = {
    ...{ within: area.id, level, framework: framework.id, confirmedOnly: false },
    ...(themes.length > 0 ? { themes: [...themes] } : {}),
    ...(asAt ? { asAt } : {}),
  };
  const search: AddressChange = { within: area.id, level, framework: framework.id, theme: themes };
  return { input, search };
}
