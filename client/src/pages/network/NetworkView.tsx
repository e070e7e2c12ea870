import { Button, Drawer } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { lazy, Suspense, useMemo, useRef } from 'react';
import { Legend } from '../../features/network-map/Legend.tsx';
import { MetricFigures } from '../../features/network-map/MetricFigures.tsx';
import { pathLines } from '../../features/network-map/map/marks.ts';
import { readPalette } from '../../features/network-map/map/palette.ts';
import { buildNetwork } from '../../features/network-map/model/build.ts';
import type { Filter } from '../../features/network-map/model/legend.ts';
import type { MapHandle } from '../../features/network-map/NetworkMap.tsx';
import { NetworkTable } from '../../features/network-map/NetworkTable.tsx';
import { PictureSheet, type SheetProps } from '../../features/network-map/picture/PictureSheet.tsx';
import { usePrinting } from '../../features/network-map/use-printing.ts';
import type { NetworkPageQuery } from '../../gql/graphql.ts';
import { useAddress } from '../../lib/address.ts';
import { useKey } from '../../lib/keys.ts';
import { listOf } from '../../lib/wording.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { Failure } from '../../ui/States.tsx';
import { figuresOf } from './figures.ts';
import { MapToolbar } from './MapToolbar.tsx';
import styles from './NetworkView.module.css';
import { NothingHere } from './NothingHere.tsx';
import { ReachControls } from './ReachControls.tsx';
import { Selected } from './Selected.tsx';
import { StartPicker } from './StartPicker.tsx';
import { Truncated } from './Truncated.tsx';
import { useIntroductions } from './use-introductions.ts';
import { ViewBar } from './ViewBar.tsx';
import { listParam, type Start, type ViewState } from './view-state.ts';

const NetworkMap = lazy(async () => ({ default: (await import('../../features/network-map/NetworkMap.tsx')).NetworkMap }));

/** Rows of each table under the picture; the table's own view has them all. */
const FIRST_ROWS = 12;
const FIRST_ROWS_NARROW = 4;
/** Of the picture on paper, so that its letters come out as large as the text's. */
const PRINT_WIDTH = 980;

interface Props {
  readonly data: NetworkPageQuery;
  readonly view: ViewState;
  readonly start: Start;
  readonly names: ReadonlyMap<string, string>;
  readonly isLoading: boolean;
  readonly error: Error | undefined;
  readonly onRetry: () => void;
  readonly onStart: (start: Start | undefined) => void;
}

/** A network that has been read, as the view asks for it. */
export function NetworkView({ data, view, start, names, isLoading, error, onRetry, onStart }: Props) {
  const { change } = useAddress();
  const announce = useAnnounce();
  const map = useRef<MapHandle>(null);
  const isNarrow = useMediaQuery('(max-width: 47.99em)');
  const [isDrawerOpen, drawer] = useDisclosure(false);
  const isPrinting = usePrinting();
  const introductions = useIntroductions(view);
  const { hidden, look } = view;
  const network = useMemo(
    () => buildNetwork(data.network, new Set(hidden), introductions.shown),
    [data.network, hidden, introductions.shown],
  );
  const starts = useMemo(() => new Set(start.kind === 'organisations' ? start.ids : []), [start]);
  const selection = useMemo(
    () => view.selection.filter((id) => network.organisations.has(id) || network.lines.has(id)),
    [view.selection, network],
  );

  const nameOf = (id: string) => names.get(id) ?? 'an organisation';
  const title = `Who works with whom ${placeInWords(start, names)}`;
  const firstRows = isNarrow ? FIRST_ROWS_NARROW : FIRST_ROWS;
  const isTable = view.view === 'table';
  const handleSelect = (ids: readonly string[]) => change({ select: listParam(ids) }, { replace: true });
  const handleExpand = (id: string) => {
    if (view.expanded.includes(id)) return;
    change({ expand: listParam([...view.expanded, id]) });
    announce(`${nameOf(id)} is expanded: everyone it has a line with is shown.`);
  };
  const handleHide = (ids: readonly string[]) => {
    change({ hide: listParam([...new Set([...hidden, ...ids])]), select: listParam(selection.filter((id) => !ids.includes(id))) });
    announce(`${listOf(ids.map(nameOf))} hidden.`);
  };
  const handleFilter = ({ sectors, statuses, layers, minStrength }: Partial<Filter>) =>
    change({
      ...(sectors && { sector: listParam(sectors) }),
      ...(statuses && { status: listParam(statuses) }),
      ...(layers && { layer: listParam(layers) }),
      ...(minStrength && { strength: minStrength > 1 ? minStrength : null }),
    });
  useKey('t', () => {
    change({ view: isTable ? null : 'table' });
    announce(isTable ? 'Picture and table.' : 'Table.');
  });

  const legend = <Legend network={network} look={look} filter={view} onChange={handleFilter} onSelect={handleSelect} />;
  const sheetNow = (): SheetProps | undefined => {
    const positions = map.current?.places();
    if (!positions || positions.size === 0) return undefined;
    const palette = readPalette(document.body, 'light');
    const chosen = new Set([...selection, ...introductions.path, ...pathLines(introductions.path)]);
    return { network, positions, look, palette, starts, chosen, title, sentence: data.network.summary };
  };
  const sheet = isPrinting ? sheetNow() : undefined;
  const bar = <ViewBar view={view} onSheet={sheetNow} fileName={fileNameOf(title, data.network.asAt)} />;
  const picker = <StartPicker start={start} names={names} onChange={onStart} />;
  const controls = <ReachControls view={view} frameworks={data.frameworks} />;
  const isEmpty = network.lines.size === 0;
  const table = (
    <Section title={isTable ? 'Table' : 'The same as a table'}>
      <NetworkTable network={network} most={isTable || isPrinting ? undefined : firstRows} />
      {!isTable && network.organisations.size > firstRows && (
        <Button variant="default" mt="md" data-print="hidden" onClick={() => change({ view: 'table' })}>
          Show every row
        </Button>
      )}
    </Section>
  );
  const picture = (
    <div className={styles.whole}>
      <figure className={styles.figure} data-busy={isLoading || undefined}>
        {!isNarrow && (
          <div className={styles.rail}>
            {picker}
            {controls}
            {legend}
          </div>
        )}
        <div className={styles.stage}>
          {bar}
          <div className={styles.picture} data-print="hidden">
            <Suspense fallback={<p className={styles.drawing}>Drawing {network.organisations.size} organisations…</p>}>
              <NetworkMap
                ref={map}
                network={network}
                look={look}
                starts={starts}
                selection={selection}
                path={introductions.path}
                onSelect={handleSelect}
                onExpand={handleExpand}
                onHide={handleHide}
              />
            </Suspense>
            <MapToolbar map={map} />
          </div>
          {isPrinting && sheet && <PictureSheet {...sheet} isBare width={PRINT_WIDTH} />}
        </div>
      </figure>
    </div>
  );
  return (
    <Page title={title} sentence={data.network.summary} onlyIllustrative={isAllIllustrative(data)}>
      {isNarrow && (
        <div className={styles.start} data-print="hidden">
          {picker}
          <Button variant="default" onClick={drawer.open}>
            Filters
          </Button>
          {!isTable && !isEmpty && (
            <Button variant="subtle" className={styles.goTo} onClick={() => map.current?.focus()}>
              Go to the picture
            </Button>
          )}
        </div>
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
      {error && <Failure what="A part of the network" error={error} onRetry={onRetry} />}
      <Truncated network={data.network} view={view} />
      <MetricFigures figures={figuresOf(data.network)} definitions={data.metricDefinitions} />
      {isEmpty && <NothingHere view={view} start={start} />}
      {!isEmpty && isTable && bar}
      {!isEmpty && isNarrow && table}
      {!isEmpty && !isTable && picture}
      {!isEmpty && !isNarrow && table}
      <Selected
        network={network}
        selection={selection}
        view={view}
        introductions={introductions}
        onSelect={handleSelect}
        onExpand={handleExpand}
        onHide={handleHide}
      />
    </Page>
  );
}

function placeInWords(start: Start, names: ReadonlyMap<string, string>): string {
  if (start.kind === 'organisations') {
    const known = start.ids.flatMap((id) => names.get(id) ?? []);
    return known.length > 0 ? `around ${known.length > 3 ? `${known.length} organisations` : listOf(known)}` : '';
  }
  const name = names.get(start.id);
  return name ? `in ${name}` : 'here';
}

/** "who-works-with-whom-in-merrowshire-2026-11-22". */
const fileNameOf = (title: string, day: string): string =>
  `${title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)}-${day}`;

const isAllIllustrative = ({ network }: NetworkPageQuery): boolean =>
  network.nodes.length > 0 && network.nodes.every(({ organisation }) => organisation.isIllustrative);
