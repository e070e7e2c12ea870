import type { AreaLevel, CoverageBoundaries } from '@atlas/shared/vocabulary';
import { NativeSelect } from '@mantine/core';
import { useMemo } from 'react';
import type { Matrix } from '../../features/coverage/matrix/model.ts';
import type { GridPlace } from '../../features/coverage/matrix/use-grid-keys.ts';
import { AreaMapLoader } from '../../features/coverage-map/AreaMapLoader.tsx';
import { cellsOfTheme } from '../../features/coverage-map/cells-of-theme.ts';
import { useAreas } from '../../features/coverage-map/use-areas.ts';
import { useAddress } from '../../lib/address.ts';
import { Section } from '../../ui/Page.tsx';

/** How near one looks. */
const ZOOM = 9;

interface Props {
  readonly within: { readonly id: string; readonly name: string };
  readonly level: AreaLevel;
  /** By which boundaries a place that was reorganised is divided. */
  readonly boundaries: CoverageBoundaries | undefined;
  readonly matrix: Matrix;
  readonly opened: GridPlace | undefined;
  readonly onOpen: (cell: GridPlace | undefined) => void;
}

/** One theme of the matrix on a map of its areas. */
export function CoverageMap({ within, level, boundaries, matrix, opened, onOpen }: Props) {
  const { asAt, params, change } = useAddress();
  const chosen = params.get('map') ?? opened?.theme;
  const at = Math.max(
    0,
    matrix.themes.findIndex(({ id }) => id === chosen),
  );
  const theme = matrix.themes[at];
  const areas = useAreas({ within: within.id, levels: [level], zoom: ZOOM, asAt, boundaries });
  const cells = useMemo(() => cellsOfTheme(matrix.areas, at), [matrix, at]);
  if (!theme) return null;
  return (
    <Section
      title="Map"
      note="One theme at a time, by the same marks as the matrix."
      actions={
        <NativeSelect
          aria-label="Theme on the map"
          value={theme.id}
          data={matrix.themes.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={({ currentTarget: { value } }) => change({ map: value }, { replace: true })}
        />
      }
    >
      <AreaMapLoader
        areas={areas}
        title={`${theme.name} in ${within.name}`}
        cells={cells}
        selected={opened?.theme === theme.id ? opened.area : undefined}
        onSelect={(area) => onOpen(area === undefined ? undefined : { area, theme: theme.id })}
      />
    </Section>
  );
}
