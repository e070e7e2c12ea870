import { useQuery } from '@apollo/client/react';
import { SEARCH_TYPE_LABELS } from '@atlas/shared/vocabulary';
import { Combobox, Pill, PillsInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { graphql } from '../../gql/index.ts';
import { useAddress } from '../../lib/address.ts';
import styles from './StartPicker.module.css';
import type { Start } from './view-state.ts';

const StartOptionsQuery = graphql(`
  query NetworkStartOptions($text: String!, $asAt: Date) {
    search(text: $text, types: [ORGANISATION, AREA, PROGRAMME], first: 12, asAt: $asAt) {
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
  readonly start: Start | undefined;
  /** What it starts from, by name; an id without one is not known. */
  readonly names: ReadonlyMap<string, string>;
  readonly onChange: (start: Start) => void;
}

/** Chooses what the network is drawn around: one place, one programme, or any number of organisations. */
export function StartPicker({ start, names, onChange }: Props) {
  const { asAt } = useAddress();
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 180);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const { data, loading, error } = useQuery(StartOptionsQuery, { variables: { text: asked, asAt }, skip: asked.length < 2 });
  const hits = asked.length < 2 ? [] : (data?.search ?? []);
  const ids = idsOf(start);

  const choose = (value: string) => {
    const [typename = '', id = ''] = value.split(' ');
    combobox.closeDropdown();
    setText('');
    onChange(added(start, typename, id));
  };
  const remove = (id: string) => onChange({ kind: 'organisations', ids: ids.filter((each) => each !== id) });
  return (
    <Combobox store={combobox} onOptionSubmit={choose} shadow="md" width="max(100%, 22rem)" position="bottom-start">
      <Combobox.DropdownTarget>
        <PillsInput label="Start from" className={styles.field} onClick={() => combobox.openDropdown()}>
          <Pill.Group>
            {ids.map((id) => (
              <Pill
                key={id}
                withRemoveButton={ids.length > 1}
                onRemove={() => remove(id)}
                removeButtonProps={{ 'aria-label': `Do not start from ${names.get(id) ?? 'this'}`, 'aria-hidden': false, tabIndex: 0 }}
              >
                {names.get(id) ?? 'Not known'}
              </Pill>
            ))}
            <Combobox.EventsTarget>
              <PillsInput.Field
                value={text}
                aria-label="Start from an organisation, a place or a programme"
                placeholder={ids.length === 0 ? 'An organisation, a place or a programme' : 'Add or change'}
                onChange={(event) => {
                  setText(event.currentTarget.value);
                  combobox.openDropdown();
                  combobox.selectFirstOption();
                }}
                onBlur={() => combobox.closeDropdown()}
                onKeyDown={(event) => {
                  const last = ids.at(-1);
                  if (event.key === 'Backspace' && text === '' && last !== undefined && ids.length > 1) remove(last);
                }}
              />
            </Combobox.EventsTarget>
          </Pill.Group>
        </PillsInput>
      </Combobox.DropdownTarget>
      <Combobox.Dropdown hidden={asked.length < 2}>
        <Combobox.Options aria-label="Found">
          {hits.map(({ node, label, kind, detail }) => (
            <Combobox.Option key={node.id} value={`${node.__typename} ${node.id}`}>
              <span className={styles.option}>
                <span>{label}</span>
                <span className={styles.detail}>{detail ?? SEARCH_TYPE_LABELS[kind]}</span>
              </span>
            </Combobox.Option>
          ))}
          {hits.length === 0 && (
            <Combobox.Empty>
              {loading ? 'Searching…' : error ? 'The search failed. Try again in a moment.' : 'Nothing found. Try fewer letters.'}
            </Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

const idsOf = (start: Start | undefined): readonly string[] =>
  start === undefined ? [] : start.kind === 'organisations' ? start.ids : [start.id];

/** Organisations add up; a place or a programme stands alone. */
function added(start: Start | undefined, typename: string, id: string): Start {
  if (typename === 'Area') return { kind: 'place', id };
  if (typename === 'Programme') return { kind: 'programme', id };
  const known = start?.kind === 'organisations' ? start.ids : [];
  return { kind: 'organisations', ids: [...new Set([...known, id])] };
}
