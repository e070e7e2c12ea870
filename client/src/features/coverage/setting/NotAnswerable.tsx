import type { AreaLevel } from '@atlas/shared/vocabulary';
import { Button } from '@mantine/core';
import { useAddress } from '../../../lib/address.ts';
import { AREA_LEVEL_NOUNS } from '../../../lib/labels.ts';
import { capitalise } from '../../../lib/wording.ts';
import { AtlasLink } from '../../../ui/Link.tsx';
import { Nothing } from '../../../ui/States.tsx';
import { levelsOf } from './boundaries.ts';
import { councilsOf, governorsOf, type Setting, type SettingArea, type SettingFramework } from './setting.ts';
import type { CoverageView } from './view.ts';

/** What keeps coverage from being asked. */
export type Missing = { readonly what: 'FRAMEWORK' | 'THEMES' | 'COUNCILS' | 'AREAS'; readonly level: AreaLevel };

interface Asked {
  readonly area: SettingArea;
  readonly framework: SettingFramework | undefined;
  readonly level: AreaLevel;
  readonly view: CoverageView;
}

/** What is missing for an answer; undefined where it can be asked. */
export function whatIsMissing({ area, framework, level, view }: Asked): Missing | undefined {
  if (!framework) return { what: 'FRAMEWORK', level };
  if (framework.themes.length === 0) return { what: 'THEMES', level };
  if (!levelsOf(area, view).includes(level)) return { what: 'AREAS', level };
  if (governorsOf(area).length === 0 && view.councils.length === 0) return { what: 'COUNCILS', level };
  return undefined;
}

interface Props {
  readonly missing: Missing;
  readonly view: CoverageView;
  readonly area: SettingArea;
  readonly setting: Setting;
}

/** Says what is missing, and what to try. */
export function NotAnswerable({ missing, area, view, setting }: Props) {
  const { change } = useAddress();
  const buttons = (choices: readonly { readonly label: string; readonly params: Record<string, string | null> }[]) => (
    <p>
      {choices.map(({ label, params }) => (
        <Button key={label} variant="default" size="compact-sm" mr="xs" mb="xs" onClick={() => change({ within: area.id, ...params })}>
          {label}
        </Button>
      ))}
    </p>
  );
  const usable = setting.frameworks.filter(({ themes }) => themes.length > 0);
  const frameworks = buttons(usable.map(({ id, name }) => ({ label: name, params: { framework: id, theme: null, parts: null } })));
  const whoWorksHere = <AtlasLink to="/organisations">who works here</AtlasLink>;
  const noneToChoose = (
    <p>
      None that has themes is held for this day: one has to be brought in or recorded first. Look at another day, or see {whoWorksHere}.
    </p>
  );
  switch (missing.what) {
    case 'AREAS':
      return (
        <Nothing title={`${area.name} has no ${AREA_LEVEL_NOUNS[missing.level][1]} on this day.`}>
          <p>Look at it by what it has, or on another day:</p>
          {buttons(levelsOf(area, view).map((level) => ({ label: capitalise(AREA_LEVEL_NOUNS[level][1]), params: { level } })))}
        </Nothing>
      );
    case 'COUNCILS':
      return (
        <Nothing title={`Nobody is recorded as governing ${area.name} on this day.`}>
          <p>Coverage is for named councils: say whose partners count.</p>
          {buttons(councilsOf(area).map(({ id, name }) => ({ label: name, params: { for: id } })))}
        </Nothing>
      );
    case 'THEMES':
      return (
        <Nothing title="This framework has no themes yet.">
          {usable.length > 0 ? (
            <>
              <p>Choose another:</p>
              {frameworks}
            </>
          ) : (
            noneToChoose
          )}
        </Nothing>
      );
    case 'FRAMEWORK':
      return (
        <Nothing title="No framework of themes is chosen that holds on this day.">
          {usable.length > 0 ? (
            <>
              <p>Look at another day, see {whoWorksHere}, or choose one:</p>
              {frameworks}
            </>
          ) : (
            noneToChoose
          )}
        </Nothing>
      );
  }
}
