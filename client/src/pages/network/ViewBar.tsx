import { Button, Menu, NativeSelect } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconDownload } from '@tabler/icons-react';
import type { SheetProps } from '../../features/network-map/picture/PictureSheet.tsx';
import { useAddress } from '../../lib/address.ts';
import { countOf } from '../../lib/wording.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { DayInput } from '../../ui/DayInput.tsx';
import type { ViewSteps } from './use-view-steps.ts';
import styles from './ViewBar.module.css';
import type { ViewState } from './view-state.ts';

interface Props {
  readonly view: ViewState;
  readonly steps: ViewSteps;
  /** The sheet to save, as it is when asked for; undefined while nothing is drawn. */
  readonly onSheet: () => SheetProps | undefined;
  readonly fileName: string;
  readonly onToggleTable: () => void;
}

/** How the network is looked at: what size and colour say, a step back or forward, picture or table, and copies to take away. */
export function ViewBar({ view, steps, onSheet, fileName, onToggleTable }: Props) {
  const { change } = useAddress();
  const announce = useAnnounce();
  const { canUndo, canRedo, undo, redo } = steps;
  const { look, hidden } = view;
  const isTable = view.view === 'table';

  const save = async (kind: 'png' | 'svg') => {
    const sheet = onSheet();
    if (!sheet) return;
    const { downloadPng, downloadSvg } = await import('../../features/network-map/picture/download.tsx');
    await (kind === 'png' ? downloadPng : downloadSvg)(sheet, fileName);
    announce(`The picture is saved as ${fileName}.${kind}.`);
  };
  return (
    <div className={styles.bar} data-print="hidden">
      {!isTable && (
        <>
          <NativeSelect
            label="Size"
            classNames={styles}
            value={look.sizeBy}
            onChange={({ currentTarget: { value } }) => change({ size: value === 'degree' ? null : value })}
            data={[
              { value: 'degree', label: 'Partners' },
              { value: 'betweenness', label: 'Betweenness' },
            ]}
          />
          <NativeSelect
            label="Colour"
            classNames={styles}
            value={look.colourBy}
            onChange={({ currentTarget: { value } }) => change({ colour: value === 'sector' ? null : value })}
            data={[
              { value: 'sector', label: 'Sector' },
              { value: 'community', label: 'Community' },
            ]}
          />
        </>
      )}
      <DayInput
        label="Compare with"
        classNames={styles}
        placeholder="No other day"
        value={view.compareWith}
        clearLabel="Compare with no other day"
        onChange={(day) => change({ compareWith: day })}
      />
      {hidden.length > 0 && (
        <Button variant="subtle" size="compact-md" onClick={() => change({ hide: null })}>
          Show {countOf(hidden.length, 'hidden organisation')}
        </Button>
      )}
      <div className={styles.end}>
        <Button
          variant="subtle"
          size="compact-md"
          disabled={!canUndo}
          onClick={undo}
          leftSection={<IconArrowBackUp size={18} aria-hidden="true" />}
        >
          Undo
        </Button>
        <Button
          variant="subtle"
          size="compact-md"
          disabled={!canRedo}
          onClick={redo}
          leftSection={<IconArrowForwardUp size={18} aria-hidden="true" />}
        >
          Redo
        </Button>
        {!isTable && (
          <Menu position="bottom-end" shadow="md">
            <Menu.Target>
              <Button variant="subtle" size="compact-md" leftSection={<IconDownload size={18} aria-hidden="true" />}>
                Save
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => save('png')}>Image (PNG)</Menu.Item>
              <Menu.Item onClick={() => save('svg')}>Vector graphics (SVG)</Menu.Item>
              <Menu.Item onClick={() => window.print()}>Print picture and table</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
        <Button variant="default" size="compact-md" onClick={onToggleTable}>
          {isTable ? 'Picture' : 'Table'} <kbd className={styles.key}>t</kbd>
        </Button>
      </div>
    </div>
  );
}
