import { NavLink } from 'react-router';
import { useAddress } from '../../lib/address.ts';
import styles from '../../ui/Tabs.module.css';

const VIEWS = [
  { to: '/agreements', name: 'All agreements' },
  { to: '/pipeline', name: 'Pipeline' },
  { to: '/board-meeting', name: 'Board meeting' },
  { to: '/responsibilities', name: 'Responsibilities' },
] as const;

/** The ways of looking at agreements. */
export function AgreementTabs() {
  const address = useAddress();
  return (
    <nav aria-label="Views of agreements" data-print="hidden">
      <ul className={styles.tabs}>
        {VIEWS.map(({ to, name }) => (
          <li key={to}>
            <NavLink to={address.to(to)} end>
              {name}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
