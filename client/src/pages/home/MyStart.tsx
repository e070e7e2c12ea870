import type { MyStart_ViewerFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { useAddress } from '../../lib/address.ts';
import { AtlasLink } from '../../ui/Link.tsx';
import styles from './HomePage.module.css';

graphql(`
  fragment MyStart_viewer on Viewer {
    id
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
export function MyStart({ viewer: { areas, themes } }: { readonly viewer: MyStart_ViewerFragment }) {
  const { place } = useAddress();
  if (areas.length + themes.length === 0) return null;
  const links = [
    ...areas.map(({ id, name }) => ({ id, name, to: '/', search: { place: id } })),
    ...themes.map(({ id, name }) => ({ id, name, to: '/organisations', search: { theme: id } })),
  ];
  return (
    <nav className={styles.mine} aria-label="My places and themes" data-print="hidden">
      <p>My places and themes:</p>
      <ul>
        {links.map(({ id, name, to, search }) => (
          <li key={id}>
            <AtlasLink to={to} search={search} aria-current={id === place ? 'page' : undefined}>
              {name}
            </AtlasLink>
          </li>
        ))}
        <li>
          <AtlasLink to="/account">Change these</AtlasLink>
        </li>
      </ul>
    </nav>
  );
}
