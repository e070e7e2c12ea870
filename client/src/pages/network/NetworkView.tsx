import { Button, Drawer } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { useMemo, useRef } from 'react';
import { Legend } from '../../features/network-map/Legend.tsx';
import { MetricFigures } from '../../features/network-map/MetricFigures.tsx';
import { pathLines } from '../../features/network-map/map/marks.ts';
import { readPalette } from '../../features/network-map/map/palette.ts';
import { buildNetwork } from '../../features/network-map/model/build.ts';
import type { MapHandle } from '../../features/network-map/NetworkMap.tsx';
import type { SheetProps } from '../../features/network-map/picture/PictureSheet.tsx';
import type { NetworkPageQuery } from '../../gql/graphql.ts';
import { fileNameOf } from '../../lib/file-name.ts';
import { usePrinting } from '../../lib/use-printing.ts';
import { useDelayed } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { Failure } from '../../ui/States.tsx';
import { figuresOf, moreFiguresOf } from './figures.ts';
import styles from './NetworkView.module.css';
import { NothingHere } from './NothingHere.tsx';
import { Picture } from './Picture.tsx';
import { ReachControls } from './ReachControls.tsx';
import { Selected } from './Selected.tsx';
import { Sources } from './Sources.tsx';
import { StartPicker } from './StartPicker.tsx';
import { Tables } from './Tables.tsx';
import { Truncated } from './Truncated.tsx';
import { titleOf } from './title.ts';
import { useFocusOnChange } from './use-focus-on-change.ts';
import { useIntroductions } from './use-introductions.ts';
import { useSame } from './use-same.ts';
import { useViewActions } from './use-view-actions.ts';
import type { ViewSteps } from './use-view-steps.ts';
import { ViewBar } from './ViewBar.tsx';
import { type Start, toInput, type ViewState } from './view-state.ts';

interface Props {
  readonly data: NetworkPageQuery;
  readonly view: ViewState;
  readonly start: Start;
  readonly names: ReadonlyMap<string, string>;
  readonly steps: ViewSteps;
  readonly isLoading: boolean;
  readonly error: Error | undefined;
  readonly onRetry: () => void;
  readonly onStart: (start: Start) => void;
}

/** A network that has been read, as the view asks for it. */
export function NetworkView({ data, view, start, names, steps, isLoading, error, onRetry, onStart }: Props) {
  const map = useRef<MapHandle>(null);
  const isNarrow = useMediaQuery('(max-width: 47.99em)') ?? false;
  const [isDrawerOpen, drawer] = useDisclosure(false);
  const isPrinting = usePrinting();
  const isSlow = useDelayed(isLoading, 1000);
  const introductions = useIntroductions(view);
  const hidden = useSame(view.hidden);
  const look = useSame(view.look);
  const sameStart = useSame(start);
  const wanted = useSame(view.selection);
  const network = useMemo(
    () => buildNetwork(data.network, new Set(hidden), introductions.shown),
    [data.network, hidden, introductions.shown],
  );
  const starts = useMemo(() => new Set(sameStart.kind === 'organisations' ? sameStart.ids : []), [sameStart]);
  const selection = useMemo(() => wanted.filter((id) => network.organisations.has(id) || network.lines.has(id)), [wanted, network]);
  const actions = useViewActions(view, selection, names);

  const stage = useFocusOnChange<HTMLDivElement>(view.view);
  const title = titleOf(start, names);
  const isTable = view.view === 'table';
  const isEmpty = network.lines.size === 0;
  const sheetNow = (): SheetProps | undefined => {
    const positions = map.current?.places();
    if (!positions || positions.size === 0) return undefined;
    const palette = readPalette(document.body, 'light');
    const chosen = new Set([...selection, ...introductions.path, ...pathLines(introductions.path)]);
    return { network, positions, look, palette, starts, chosen, title, sentence: data.network.summary };
  };

  const picker = <StartPicker start={start} names={names} onChange={onStart} />;
  const controls = <ReachControls view={view} frameworks={data.frameworks} />;
  const legend = (
    <Legend
      network={network}
      look={look}
      filter={view}
      onChange={actions.filter}
      onSelect={actions.select}
      compareWith={data.network.compareWith}
    />
  );
  const bar = (
    <ViewBar
      view={view}
      steps={steps}
      onSheet={sheetNow}
      fileName={fileNameOf(`${title} ${data.network.asAt}`)}
      onToggleTable={actions.toggleTable}
    />
  );
  const tables = <Tables network={network} isWhole={isTable || isPrinting} isNarrow={isNarrow} onShowAll={actions.toggleTable} />;
  const picture = (
    <Picture
      map={map}
      shown={{ network, look, starts }}
      selection={selection}
      path={introductions.path}
      camera={view.camera}
      actions={actions}
      sheet={isPrinting ? sheetNow() : undefined}
    />
  );
  const hasPicture = !isEmpty && !isTable;
  return (
    <Page
      title={title}
      sentence={[data.network.summary, data.network.changes].filter(Boolean).join(' ')}
      onlyIllustrative={isAllIllustrative(data)}
    >
      {isNarrow && (
        <div className={styles.start} data-print="hidden">
          {picker}
          <Button variant="default" onClick={drawer.open}>
            Filters
          </Button>
          {hasPicture && (
            <Button variant="subtle" className={styles.goTo} onClick={() => map.current?.focus()}>
              Go to the picture
            </Button>
          )}
          <Drawer
            opened={isDrawerOpen}
            onClose={drawer.close}
            title="Filters"
            position="bottom"
            size="85%"
            closeButtonProps={{ 'aria-label': 'Close' }}
          >
            <div className={styles.sheet}>
              {controls}
              {legend}
            </div>
          </Drawer>
        </div>
      )}
      {error && <Failure what="A part of the network" error={error} onRetry={onRetry} />}
      <Truncated network={data.network} view={view} />
      <MetricFigures figures={figuresOf(data.network)} definitions={data.metricDefinitions} />
      <div className={styles.whole}>
        <div className={styles.layout} data-busy={isLoading || undefined}>
          {!isNarrow && (
            <div className={styles.rail} data-print="hidden">
              {picker}
              {controls}
              {legend}
            </div>
          )}
          <div ref={stage} tabIndex={-1} className={styles.stage}>
            {hasPicture && isNarrow && tables}
            {bar}
            <p className={styles.slow} role="status">
              {isSlow && 'Reading the network.'}
            </p>
            {isEmpty && <NothingHere view={view} start={start} />}
            {hasPicture && picture}
            {!isEmpty && isTable && tables}
          </div>
        </div>
      </div>
      {data.network.metrics && !isEmpty && (
        <details className={styles.more} open={isPrinting || undefined}>
          <summary>More figures</summary>
          <MetricFigures figures={moreFiguresOf(data.network)} definitions={data.metricDefinitions} />
        </details>
      )}
      {hasPicture && !isNarrow && tables}
      {!isEmpty && <Sources input={toInput(view)} asAt={data.network.asAt} />}
      <Selected network={network} selection={selection} view={view} introductions={introductions} actions={actions} />
    </Page>
  );
}

const isAllIllustrative = ({ network }: NetworkPageQuery): boolean =>
  network.nodes.length > 0 && network.nodes.every(({ organisation }) => organisation.isIllustrative);
