import { Checkbox, NativeSelect } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useMemo } from 'react';
import { CellPanel } from '../../features/coverage/CellPanel.tsx';
import { CoverageFigures } from '../../features/coverage/CoverageFigures.tsx';
import { CoverageLegend } from '../../features/coverage/CoverageLegend.tsx';
import { CoverageTable } from '../../features/coverage/CoverageTable.tsx';
import { CALENDAR_ID } from '../../features/coverage/calendar/CoverageCalendar.tsx';
import { CoverageMatrix } from '../../features/coverage/matrix/CoverageMatrix.tsx';
import { buildMatrix, columnsOf, rowsOf } from '../../features/coverage/matrix/model.ts';
import { weighingInWords } from '../../features/coverage/matrix/place-figures.ts';
import type { GridPlace } from '../../features/coverage/matrix/use-grid-keys.ts';
import { reorganisedBy } from '../../features/coverage/setting/boundaries.ts';
import type { SettingArea } from '../../features/coverage/setting/setting.ts';
import { allOf, type CoverageView } from '../../features/coverage/setting/view.ts';
import type { CoverageInput, CoveragePageQuery } from '../../gql/graphql.ts';
import { useAddress } from '../../lib/address.ts';
import { usePrinting } from '../../lib/use-printing.ts';
import { countOf } from '../../lib/wording.ts';
import { AtlasLink } from '../../ui/Link.tsx';
import { useDelayed } from '../../ui/Loading.tsx';
import { Section } from '../../ui/Page.tsx';
import { Nothing } from '../../ui/States.tsx';
import { CoverageMap } from './CoverageMap.tsx';
import styles from './CoveragePage.module.css';
import { CoverageRule } from './CoverageRule.tsx';

interface Props {
  readonly coverage: CoveragePageQuery['coverage'];
  readonly area: SettingArea;
  readonly view: CoverageView;
  readonly input: CoverageInput;
  readonly isLoading: boolean;
  readonly onCell: (cell: GridPlace | undefined) => void;
}

/** Coverage that has been read: figures, matrix, the equal table, the rule, and the cell that is open. */
export function CoverageShown({ coverage, area, view, input, isLoading, onCell }: Props) {
  const { change, params } = useAddress();
  const isPrinting = usePrinting();
  const isNarrow = useMediaQuery('(max-width: 47.99em)') === true && !isPrinting;
  const isSlow = useDelayed(isLoading, 1000);
  const matrix = useMemo(() => buildMatrix(coverage), [coverage]);
  const { onlyGaps, order, cell } = view;
  const rows = useMemo(() => rowsOf(matrix, order, onlyGaps), [matrix, order, onlyGaps]);
  const columns = useMemo(() => columnsOf(matrix, onlyGaps), [matrix, onlyGaps]);
  const caption = `Coverage of ${area.name}: ${countOf(matrix.areas.length, 'area')} by ${countOf(matrix.themes.length, 'theme')}`;
  const openArea = matrix.areas.find(({ id }) => id === cell?.area);
  const openTheme = matrix.themes.find(({ id }) => id === cell?.theme);

  const ordered = order.includes('gaps') && weighingInWords(matrix.weighing, order === 'gaps-deprived' ? 'DEPRIVATION' : 'PEOPLE');
  const deprivedFirst = matrix.weighing.deprivation ? [{ value: 'gaps-deprived', label: 'Most gaps first, then the more deprived' }] : [];

  const bar = (
    <div className={styles.bar} data-print="hidden">
      <NativeSelect
        label="Order"
        classNames={{ root: styles.order ?? '' }}
        value={order}
        onChange={({ currentTarget: { value } }) => change({ order: value === 'groups' ? null : value }, { replace: true })}
        data={
          matrix.isGrouped
            ? [
                { value: 'groups', label: 'Grouped, by name' },
                { value: 'groups-gaps', label: 'Grouped, most gaps first' },
                { value: 'name', label: 'By name' },
                { value: 'gaps', label: 'Most gaps first' },
                ...deprivedFirst,
              ]
            : [{ value: 'groups', label: 'By name' }, { value: 'gaps', label: 'Most gaps first' }, ...deprivedFirst]
        }
      />
      <Checkbox
        label="Only gaps"
        checked={onlyGaps}
        onChange={({ currentTarget: { checked } }) => change({ gaps: checked ? 'only' : null }, { replace: true })}
      />
    </div>
  );
  const picture = (
    <Section
      title="Matrix"
      note="A gap is a cell without a partner: council only, nobody found, or not checked. Not checked is not the same as nobody: no partner is recorded, and nobody has said that they looked."
    >
      {bar}
      {ordered && <p className={styles.ordered}>{ordered}</p>}
      <CoverageLegend />
      {rows.length > 0 ? (
        <CoverageMatrix
          caption={caption}
          themes={matrix.themes}
          columns={columns}
          rows={rows}
          onlyGaps={onlyGaps}
          opened={cell}
          onOpen={onCell}
        />
      ) : (
        <Nothing title="There is no gap here.">
          <p>Every cell has a partner in it. Show all to see which are fragile.</p>
        </Nothing>
      )}
    </Section>
  );
  const table = (
    <CoverageTable
      matrix={matrix}
      order={order}
      onlyGaps={onlyGaps}
      isNarrow={isNarrow}
      fileName={`coverage ${area.name} ${coverage.asAt}`}
      onOpen={onCell}
    />
  );
  return (
    <div className={styles.shown} data-busy={isLoading || undefined} aria-busy={isLoading}>
      <p className={styles.slow} role="status">
        {isSlow && 'Reading who does what where.'}
      </p>
      <CoverageFigures coverage={coverage} rule="The whole rule stands at the foot of the page." />
      <p data-print="hidden">
        <AtlasLink to="/coverage/changes" search={{ ...allOf(params), level: input.level }}>
          What changed since last quarter, and why
        </AtlasLink>
        {' · '}
        <AtlasLink to="/coverage/changes" search={{ ...allOf(params), level: input.level }} hash={CALENDAR_ID}>
          What ends, and by when to decide
        </AtlasLink>
        {' · '}
        <AtlasLink to="/coverage/dependency" search={{ ...allOf(params), level: input.level }}>
          What hangs on one partner
        </AtlasLink>
        {' · '}
        <AtlasLink to="/coverage/briefing" search={{ ...allOf(params), level: input.level }}>
          Briefing to print or hand on
        </AtlasLink>
      </p>
      {isNarrow && table}
      {picture}
      <CoverageMap
        within={area}
        boundaries={reorganisedBy(area, view.asAt) && view.boundaries}
        level={input.level}
        matrix={matrix}
        opened={cell}
        onOpen={onCell}
      />
      {!isNarrow && table}
      <CoverageRule version={coverage.rule.version} />
      {openArea && openTheme && (
        <CellPanel input={input} area={openArea} theme={openTheme} asAt={view.asAt} onClose={() => onCell(undefined)} />
      )}
    </div>
  );
}
