import { useQuery } from '@apollo/client/react';
import { SEARCH_TYPE_LABELS } from '@atlas/shared/vocabulary';
import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { graphql } from '../../gql/index.ts';
import { useAddress } from '../../lib/address.ts';
import { useKey } from '../../lib/keys.ts';
import { pathOf } from '../../lib/kinds.ts';
import { SectorMark } from '../../ui/SectorMark.tsx';
import styles from './SearchBox.module.css';

const SearchQuery = graphql(`
  query Search($text: String!, $asAt: Date) {
    search(text: $text, first: 10, asAt: $asAt) {
      node {
        __typename
        id
        ... on Organisation {
          sector
        }
      }
      label
      kind
      matchedOn
      detail
    }
  }
`);

interface Props {
  /** Larger, for the page that is about searching. */
  readonly size?: 'sm' | 'lg';
  readonly label?: string;
  /** True for the one that "/" goes to. */
  readonly takesSlash?: boolean;
}

/** Finds anything by name or register number; Enter opens what is chosen, or all that match. */
export function SearchBox({ size = 'sm', label = 'Search', takesSlash = true }: Props) {
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 180);
  const input = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  const { asAt, to } = useAddress();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const { data, loading, error } = useQuery(SearchQuery, {
    variables: { text: asked, asAt },
    skip: asked.length < 2,
    // What was recorded since the same was last typed is to be found.
    fetchPolicy: 'network-only',
  });
  useKey('/', () => takesSlash && input.current?.focus());

  const hits = asked.length < 2 ? [] : (data?.search ?? []);
  const go = (path: string) => {
    combobox.closeDropdown();
    setText('');
    input.current?.blur();
    void navigate(path);
  };
  const everything = to('/organisations', { text: text.trim() });
  return (
    <Combobox store={combobox} onOptionSubmit={go} shadow="md" position="bottom-start" withinPortal={false}>
      <Combobox.Target>
        <TextInput
          ref={input}
          size={size}
          aria-label={label}
          placeholder="Search: a name, a place, a register number"
          leftSection={<IconSearch size={18} aria-hidden="true" />}
          rightSection={takesSlash && text === '' ? <kbd className={styles.key}>/</kbd> : null}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
            combobox.resetSelectedOption();
          }}
          onFocus={() => text && combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && combobox.getSelectedOptionIndex() < 0 && text.trim()) go(everything);
            if (event.key === 'Escape') {
              event.preventDefault();
              input.current?.blur();
            }
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={asked.length < 2}>
        <Combobox.Options aria-label="Found">
          {hits.map((hit) => (
            <Combobox.Option key={`${hit.kind} ${hit.node.id}`} value={pathOfHit(hit, to)}>
              <span className={styles.hit}>
                <span>
                  {hit.node.__typename === 'Organisation' && <SectorMark sector={hit.node.sector} />} {hit.label}
                </span>
                <span className={styles.detail}>
                  {hit.detail ?? SEARCH_TYPE_LABELS[hit.kind]}
                  {hit.matchedOn !== hit.label && hit.matchedOn !== 'name' && `, found by ${hit.matchedOn}`}
                </span>
              </span>
            </Combobox.Option>
          ))}
          {hits.length > 0 && (
            <Combobox.Option value={everything} className={styles.all}>
              All organisations with “{text.trim()}”
            </Combobox.Option>
          )}
          {hits.length === 0 && <Combobox.Empty>{emptyWords(loading, error !== undefined)}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function emptyWords(isLoading: boolean, hasFailed: boolean): string {
  if (isLoading) return 'Searching…';
  return hasFailed ? 'The search failed. Try again in a moment.' : 'Nothing found. Try fewer letters or another spelling.';
}

interface Hit {
  readonly node: { readonly __typename: string; readonly id: string; readonly programme?: { readonly id: string } | null };
  readonly label: string;
}

/** Where a hit leads; what has no page of its own leads to a list it filters. */
function pathOfHit({ node }: Hit, to: ReturnType<typeof useAddress>['to']): string {
  if (node.__typename === 'Theme') return to('/organisations', { theme: node.id });
  const path = pathOf(node.__typename, node.id);
  return path ? to(path) : to('/', { selected: node.id });
}
