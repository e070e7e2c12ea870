import { type AreaLevel, SECTOR_LABELS, SECTORS } from '@atlas/shared/vocabulary';
import { Checkbox, MultiSelect, Select } from '@mantine/core';
import { levelsOf } from '../../features/coverage/setting/boundaries.ts';
import { councilsOf, type Setting, type SettingArea, type SettingFramework } from '../../features/coverage/setting/setting.ts';
import type { CoverageView } from '../../features/coverage/setting/view.ts';
import { useAddress } from '../../lib/address.ts';
import { AREA_LEVEL_NOUNS } from '../../lib/labels.ts';
import { capitalise } from '../../lib/wording.ts';
import { FilterBar } from '../../ui/FilterBar.tsx';
import styles from './CoveragePage.module.css';

const SECTOR_OPTIONS = SECTORS.map((value) => ({ value, label: SECTOR_LABELS[value] }));
const optionsOf = (list: readonly { readonly id: string; readonly name: string }[]) =>
  list.map(({ id, name }) => ({ value: id, label: name }));

interface Props {
  readonly setting: Setting;
  readonly area: SettingArea;
  readonly framework: SettingFramework | undefined;
  readonly level: AreaLevel;
  readonly view: CoverageView;
}

/** What is looked at by what, and what counts; every choice goes to the address. The place and the day are in the header. */
export function CoverageFilters({ setting, area, framework, level, view }: Props) {
  const address = useAddress();
  const { partsOf, themes, councils, sectors, confirmedOnly, boundaries } = view;
  // On the old boundaries, what stands at the level of a place that followed others is those others.
  const isWhole = (value: AreaLevel) => value === area.level && (boundaries === 'NEW' || area.closedOn);
  /** Names the place that it is chosen for. */
  const change = (params: Parameters<typeof address.change>[0]) => address.change({ within: area.id, ...params }, { replace: true });
  const columns = partsOf ? framework?.themes.find(({ id }) => id === partsOf)?.parts : framework?.themes;
  const isNarrowed = partsOf !== undefined || themes.length > 0 || councils.length > 0 || sectors.length > 0 || confirmedOnly;
  return (
    <FilterBar
      label="What is looked at"
      onClear={isNarrowed ? () => change({ parts: null, theme: null, for: null, sector: null, confirmed: null }) : undefined}
    >
      <Select
        label="By"
        data={[...new Set([...levelsOf(area, view), level])].map((value) => ({
          value,
          label: isWhole(value) ? `${area.name} as a whole` : capitalise(AREA_LEVEL_NOUNS[value][1]),
        }))}
        value={level}
        onChange={(next) => change({ level: next })}
        allowDeselect={false}
      />
      <Select
        label="Framework"
        data={optionsOf(setting.frameworks)}
        value={framework?.id ?? null}
        onChange={(next) => change({ framework: next, theme: null, parts: null })}
        allowDeselect={false}
        placeholder="Choose one"
      />
      <Select
        label="Parts of one theme"
        data={optionsOf(framework?.themes.filter(({ parts }) => parts.length > 0) ?? [])}
        value={partsOf ?? null}
        onChange={(next) => change({ parts: next, theme: null })}
        placeholder="Whole themes"
        nothingFoundMessage="None of its themes has parts."
        clearable
        clearButtonProps={{ 'aria-label': 'Back to whole themes' }}
      />
      <MultiSelect
        label={partsOf ? 'Which parts' : 'Themes'}
        data={optionsOf(columns ?? [])}
        value={themes.filter((id) => columns?.some((theme) => theme.id === id))}
        onChange={(next) => change({ theme: next })}
        placeholder={themes.length ? '' : 'All'}
        clearable
      />
      <MultiSelect
        label="For which councils"
        data={optionsOf(councilsOf(area))}
        value={councils.filter((id) => councilsOf(area).some((council) => council.id === id))}
        onChange={(next) => change({ for: next })}
        placeholder={councils.length ? '' : 'Those that govern it'}
        searchable
        clearable
        nothingFoundMessage="No such council here."
      />
      <MultiSelect
        label="Partners in"
        data={SECTOR_OPTIONS}
        value={[...sectors]}
        onChange={(next) => change({ sector: next })}
        placeholder={sectors.length ? '' : 'Any sector'}
        clearable
      />
      <Checkbox
        className={styles.confirmed}
        label="Only confirmed"
        checked={confirmedOnly}
        onChange={({ currentTarget: { checked } }) => change({ confirmed: checked ? 'only' : null })}
      />
    </FilterBar>
  );
}
