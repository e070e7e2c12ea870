import { useQuery } from '@apollo/client/react';
import { ORGANISATION_KIND_LABELS, type OrganisationKind, SEARCH_TYPE_LABELS, type SearchType } from '@atlas/shared/vocabulary';
import { MultiSelect, type OptionsFilter, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type ReactNode, useMemo, useState } from 'react';
import { graphql } from '../../gql/index.ts';
import { useAddress } from '../../lib/address.ts';
import { type Bound, half } from '../editing/fields.tsx';
import type { Chosen } from '../editing/types.ts';
import { OrganisationOptionsQuery } from '../organisations/organisation-options.ts';

const RecordOptionsQuery = graphql(`
  query RecordOptions($text: String!, $types: [SearchType!], $asAt: Date) {
    search(text: $text, types: $types, first: 12, asAt: $asAt) {
      node {
        __typename
        id
      }
      label
      kind
      detail
    }
  }
`);

interface Props {
  readonly label: string;
  /** What may be chosen. */
  readonly types: readonly SearchType[];
  /** Kinds of organisation that are offered, where only some of them can be meant. */
  readonly kinds?: readonly OrganisationKind[];
  /** `form.getInputProps(name)`: its value is a Chosen, null for none; a list of them where several may be chosen. */
  readonly bound: Bound;
  readonly description?: string;
  readonly required?: boolean;
  readonly half?: boolean;
  readonly autoFocus?: boolean;
  /** Offers to record what was typed and is not held: opens the form for it. */
  readonly onCreate?: (name: string) => void;
}

/** What an option says that stands for "record this as new". */
const CREATE = 'create';
/** The same for one that only says what to do. */
const MESSAGE = 'message';

/** Chooses one record by typing its name. */
export function RecordField({ label, bound, description, required, half: isHalf, autoFocus, ...search }: Props) {
  const { value, onChange, ...rest } = bound as { value: Chosen | null; onChange: (value: Chosen | null) => void };
  const { text, setText, options, details } = useOptions(search, value ? [value] : []);
  return (
    <Select<string>
      label={label}
      description={description}
      withAsterisk={required}
      data={options}
      value={value?.id ?? null}
      onChange={(id) => {
        if (id === CREATE) search.onCreate?.(text.trim());
        else onChange(id === null ? null : { id, label: options.find((option) => option.value === id)?.label ?? id });
      }}
      searchable
      clearable
      searchValue={text}
      onSearchChange={setText}
      filter={asGiven}
      renderOption={({ option }) => <Option label={option.label} detail={details.get(option.value)} />}
      clearButtonProps={{ 'aria-label': `Clear ${label.toLowerCase()}` }}
      {...half(isHalf)}
      {...(autoFocus ? { 'data-autofocus': true } : {})}
      {...rest}
    />
  );
}

/** Chooses any number of records by typing their names. */
export function RecordsField({ label, bound, description, required, half: isHalf, autoFocus, ...search }: Props) {
  const { value, onChange, ...rest } = bound as { value: readonly Chosen[]; onChange: (value: readonly Chosen[]) => void };
  const { text, setText, options, details } = useOptions(search, value);
  return (
    <MultiSelect<string>
      label={label}
      description={description}
      withAsterisk={required}
      data={options}
      value={value.map(({ id }) => id)}
      onChange={(ids) => {
        if (ids.includes(CREATE)) search.onCreate?.(text.trim());
        else
          onChange(
            ids.map(
              (id) => value.find((one) => one.id === id) ?? { id, label: options.find((option) => option.value === id)?.label ?? id },
            ),
          );
      }}
      searchable
      clearable
      hidePickedOptions
      searchValue={text}
      onSearchChange={setText}
      filter={asGiven}
      renderOption={({ option }) => <Option label={option.label} detail={details.get(option.value)} />}
      clearButtonProps={{ 'aria-label': `Clear ${label.toLowerCase()}` }}
      {...half(isHalf)}
      {...(autoFocus ? { 'data-autofocus': true } : {})}
      {...rest}
    />
  );
}

/** The server has matched them, misspellings too: nothing is filtered again. */
const asGiven: OptionsFilter<string> = ({ options }) => options;

function Option({ label, detail }: { readonly label: string; readonly detail: ReactNode }) {
  return (
    <span>
      {label}
      {detail && <small>, {detail}</small>}
    </span>
  );
}

/** What was found, as the options show it. */
interface Hit {
  readonly id: string;
  readonly label: string;
  readonly detail: string | undefined;
}

/** What the search finds, or the organisations of the kinds that can be meant. */
function useHits({ types, kinds }: Pick<Props, 'types' | 'kinds'>, text: string, isTyped: boolean) {
  const { asAt } = useAddress();
  // What was recorded since the same was last typed is to be found.
  const fetchPolicy = 'network-only';
  const search = useQuery(RecordOptionsQuery, {
    variables: { text, types: [...types], asAt },
    skip: !isTyped || kinds !== undefined,
    fetchPolicy,
  });
  const bodies = useQuery(OrganisationOptionsQuery, {
    variables: { text, kinds: kinds ? [...kinds] : null, asAt },
    skip: !isTyped || kinds === undefined,
    fetchPolicy,
  });
  const hits = useMemo((): readonly Hit[] => {
    if (!isTyped) return [];
    if (kinds)
      return (bodies.data?.organisations.nodes ?? []).map(({ id, name, kind }) => ({
        id,
        label: name,
        detail: ORGANISATION_KIND_LABELS[kind].toLowerCase(),
      }));
    return (search.data?.search ?? []).map(({ node, label, kind, detail }) => ({
      id: node.id,
      label,
      detail: detail ?? (types.length > 1 ? SEARCH_TYPE_LABELS[kind] : undefined),
    }));
  }, [isTyped, kinds, bodies.data, search.data, types]);
  return { hits, loading: search.loading || bodies.loading };
}

function useOptions({ types, kinds, onCreate }: Pick<Props, 'types' | 'kinds' | 'onCreate'>, chosen: readonly Chosen[]) {
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 200);
  const isTyped = asked.length > 1 && !chosen.some(({ label }) => label === asked);
  const { hits, loading } = useHits({ types, ...(kinds ? { kinds } : {}) }, asked, isTyped);
  return useMemo(() => {
    const byId = new Map<string, string>([
      ...chosen.map(({ id, label }) => [id, label] as const),
      ...hits.map(({ id, label }) => [id, label] as const),
    ]);
    const details = new Map(hits.map(({ id, detail }) => [id, detail]));
    const offersNew = onCreate !== undefined && isTyped && !loading;
    const names = types.map((type) => SEARCH_TYPE_LABELS[type].toLowerCase()).join(' or ');
    const message = !isTyped
      ? `Type the name of the ${names}.`
      : loading
        ? 'Searching…'
        : kinds
          ? 'No organisation of that name of the kinds that can be meant.'
          : `No ${names} of that name.`;
    const options = [
      ...[...byId].map(([value, label]) => ({ value, label })),
      ...(offersNew ? [{ value: CREATE, label: `Record “${asked}” as a new ${names}` }] : []),
    ];
    // A list without anything to choose from is no list to those who hear it: what to do stands in it as its one entry.
    const isEmpty = options.every(({ value }) => chosen.some(({ id }) => id === value));
    return { text, setText, details, options: isEmpty ? [...options, { value: MESSAGE, label: message, disabled: true }] : options };
  }, [text, asked, isTyped, hits, loading, chosen, types, kinds, onCreate]);
}
