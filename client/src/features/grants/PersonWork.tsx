import { useState } from 'react';
import type { PortfolioForm_PrincipalFragment } from '../../gql/graphql.ts';
import { listOf } from '../../lib/wording.ts';
import { AddButton } from '../../ui/AddButton.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Section } from '../../ui/Page.tsx';
import { PortfolioOfForm } from '../account/PortfolioForm.tsx';

/** What somebody's work is about, and saying it for them. */
export function PersonWork({ person }: { readonly person: PortfolioForm_PrincipalFragment }) {
  const [isOpen, setOpen] = useState(false);
  const { areas, themes } = person;
  const names = (records: readonly { readonly name: string }[]) => listOf(records.map(({ name }) => name));
  return (
    <Section
      title={`What the work of ${person.name} is about`}
      note="The pages offer them these places and themes first. They can change them themselves, under “My account”."
      actions={<AddButton label="Change the places and themes" onPress={() => setOpen(true)} />}
    >
      {areas.length + themes.length === 0 ? (
        <p>No places and themes are chosen.</p>
      ) : (
        <Facts
          facts={[
            { label: 'Places', value: names(areas) },
            { label: 'Themes', value: names(themes) },
          ]}
        />
      )}
      {isOpen && <PortfolioOfForm person={person} onClose={() => setOpen(false)} />}
    </Section>
  );
}
