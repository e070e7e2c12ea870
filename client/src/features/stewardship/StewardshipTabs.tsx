import { NavLink } from 'react-router';
import { useAddress } from '../../lib/address.ts';
import styles from '../../ui/Tabs.module.css';
import { useCan } from '../viewer/use-can.ts';
import { STEWARDSHIP_TABS } from './tabs.ts';

/** The pages of stewardship that whoever is reading may use. */
export function StewardshipTabs() {
  const address = useAddress();
  const { holds } = useCan();
  const tabs = STEWARDSHIP_TABS.filter(({ needs }) => holds(needs));
  if (tabs.length === 0) return null;
  return (
    <nav aria-label="Stewardship" data-print="hidden">
      <ul className={styles.tabs}>
        {tabs.map(({ to, name }) => (
          <li key={to}>
            <NavLink to={address.to(to)}>{name}</NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
