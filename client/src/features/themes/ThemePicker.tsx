import { MultiSelect } from '@mantine/core';
import type { ThemePicker_FrameworkFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';

graphql(`
  fragment ThemePicker_framework on Framework {
    id
    name
    themes {
      id
      name
      parts {
        id
        name
      }
    }
  }
`);

interface Props {
  readonly label: string;
  readonly frameworks: readonly ThemePicker_FrameworkFragment[];
  readonly value: string[];
  readonly onChange: (ids: string[]) => void;
}

/** Every theme of these frameworks by id, parts too. */
export function themeNames(frameworks: readonly ThemePicker_FrameworkFragment[]): Map<string, string> {
  const themes = frameworks.flatMap((framework) => framework.themes.flatMap((theme) => [theme, ...theme.parts]));
  return new Map(themes.map(({ id, name }) => [id, name]));
}

/** Chooses themes, grouped by the framework that names them. */
export function ThemePicker({ label, frameworks, value, onChange }: Props) {
  const known = themeNames(frameworks);
  const data = frameworks.map((framework) => ({
    group: framework.name,
    items: framework.themes.flatMap((theme) => [
      { value: theme.id, label: theme.name },
      ...theme.parts.map((part) => ({ value: part.id, label: `${theme.name}: ${part.name}` })),
    ]),
  }));
  return (
    <MultiSelect
      label={label}
      data={data}
      value={value.filter((id) => known.has(id))}
      onChange={onChange}
      placeholder={value.length ? '' : 'Anything'}
      nothingFoundMessage="No theme of that name."
      searchable
      clearable
    />
  );
}
