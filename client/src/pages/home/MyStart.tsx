import { useCan } from '../../features/viewer/use-can.ts';
import type { MyStart_ViewerFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { useAddress } from '../../lib/address.ts';
import { AtlasLink } from '../../ui/Link.tsx';
import styles from './HomePage.module.css';

graphql(`
  fragment MyStart_viewer on Viewer {
    id
    isSignedIn
    areas {
      id
      name
    }
    themes {
      id
      name
    }
  }
`);

/** Where whoever is reading begins: this page for each of their places, the organisations at work on each of their themes. */
export function MyStart({ viewer: { isSignedIn, areas, themes } }: { readonly viewer: MyStart_ViewerFragment }) {
  const { place } = useAddress();
  const { holds } = useCan();
  if (areas.length + themes.length === 0) return isSignedIn && holds('portfolio:set') ? <NoneChosen /> : null;
  return (
    <nav className={styles.mine} aria-label="My places and themes" data-print="hidden">
      {areas.length > 0 && (
        <div>
          <p>My {areas.length === 1 ? 'place' : 'places'}:</p>
          <ul>
            {areas.map(({ id, name }) => (
              <li key={id}>
                <AtlasLink to="/" search={{ place: id }} aria-current={id === place ? 'page' : undefined}>
                  {name}
                </AtlasLink>
              </li>
            ))}
          </ul>
        </div>
      )}
      {themes.length > 0 && (
        <div>
          <p>My {themes.length === 1 ? 'theme' : 'themes'}:</p>
          <ul>
            {themes.map(({ id, name }) => (
              <li key={id}>
                <AtlasLink to="/organisations" search={{ theme: id }}>
                  {name}
                </AtlasLink>
              </li>
            ))}
          </ul>
        </div>
      )}
      <p className={styles.change}>
        <AtlasLink to="/account">Change these</AtlasLink>
        {place === undefined && ' · Choose a place here or in the header to see how it is covered, what changed there and what needs you.'}
      </p>
    </nav>
  );
}

function NoneChosen() {
  return (
    <p className={styles.hint} data-print="hidden">
      <AtlasLink to="/account">Choose your places and themes</AtlasLink> on your account: this page then opens with how they are covered,
      what changed there and what needs you.
    </p>
  );
}
