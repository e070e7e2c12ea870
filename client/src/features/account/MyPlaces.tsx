import { useState } from 'react';
import type { MyPlaces_ViewerFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { AddButton } from '../../ui/AddButton.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import { Section } from '../../ui/Page.tsx';
import { AreaNames } from '../places/AreaNames.tsx';
import { MyPortfolioForm } from './PortfolioForm.tsx';

graphql(`
  fragment MyPlaces_viewer on Viewer {
    id
    areas {
      id
      name
      ...AreaName_area
    }
    themes {
      id
      name
    }
  }
`);

interface Props {
  readonly viewer: MyPlaces_ViewerFragment;
  readonly canSet: boolean;
}

/** The places and themes one's work is about, which the pages offer first. */
export function MyPlaces({ viewer, canSet }: Props) {
  const [isOpen, setOpen] = useState(false);
  const { areas, themes } = viewer;
  const isEmpty = areas.length + themes.length === 0;
  return (
    <Section
      title="My places and themes"
      note="The first page, the header and the list of places offer these first. They limit nothing that you see or do."
      actions={canSet && <AddButton label={isEmpty ? 'Choose them' : 'Change them'} onPress={() => setOpen(true)} />}
    >
      {isEmpty ? (
        <p>None are chosen.</p>
      ) : (
        <Facts
          facts={[
            { label: 'Places', value: areas.length > 0 && <AreaNames areas={areas} most={50} /> },
            {
              label: 'Themes',
              value:
                themes.length > 0 &&
                themes.map(({ id, name }, at) => (
                  <span key={id}>
                    {at > 0 && ', '}
                    <AtlasLink to="/organisations" search={{ theme: id }}>
                      {name}
                    </AtlasLink>
                  </span>
                )),
            },
          ]}
        />
      )}
      {isOpen && <MyPortfolioForm held={viewer} onClose={() => setOpen(false)} />}
    </Section>
  );
}
