import type { AreaLevel } from '@atlas/shared/vocabulary';
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { type AddressChange, useAddress, withChange } from '../../lib/address.ts';
import { AREA_LEVEL_NOUNS } from '../../lib/labels.ts';
import { levelBelow } from '../../lib/levels.ts';
import { capitalise } from '../../lib/wording.ts';

interface Props {
  readonly area: { readonly id: string; readonly name: string; readonly level: AreaLevel; readonly levelsInside: readonly AreaLevel[] };
  readonly theme: { readonly id: string; readonly name: string; readonly parts: readonly object[] };
  /** Whose partners count, below as here. */
  readonly councils: readonly { readonly id: string }[];
}

/** Ways from a cell to what it is made of: the places in its area, the parts of its theme. */
export function GoDeeper({ area, theme, councils }: Props) {
  const { params, place } = useAddress();
  const below = levelBelow(area.level, area.levelsInside);
  const to = (change: AddressChange) => ({ search: `?${withChange(params, { ...change, cellArea: null, cellTheme: null })}` });
  return (
    <>
      {below && (
        <Button
          component={Link}
          variant="default"
          size="compact-sm"
          to={to({ place: area.id, within: area.id, level: below, for: councils.map(({ id }) => id) })}
        >
          {capitalise(AREA_LEVEL_NOUNS[below][1])} of {area.name}
        </Button>
      )}
      {theme.parts.length > 0 && (
        <Button component={Link} variant="default" size="compact-sm" to={to({ within: place, parts: theme.id, theme: null })}>
          Parts of {theme.name}
        </Button>
      )}
    </>
  );
}
