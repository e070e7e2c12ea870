import type { Permission } from '@atlas/shared/permissions';
import { Menu } from '@mantine/core';
import {
  IconAffiliate,
  IconBook2,
  IconBuildingCommunity,
  IconBuildingEstate,
  IconCalendarEvent,
  IconChecklist,
  IconFileText,
  IconHistory,
  IconHome,
  IconId,
  IconLayoutGrid,
  IconMap2,
  IconMessage2Question,
  IconRoute,
  IconShieldCheck,
  IconStairsUp,
  IconTableImport,
  IconUsers,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { NavLink } from 'react-router';
import { STEWARDSHIP_NEEDS } from '../features/stewardship/tabs.ts';
import { useCan } from '../features/viewer/use-can.ts';
import { useAddress } from '../lib/address.ts';
import { AtlasLink } from '../ui/Link.tsx';
import styles from './Navigation.module.css';

interface Place {
  readonly to: string;
  readonly name: string;
  readonly Icon: ComponentType<{ size: number; stroke: number; 'aria-hidden': 'true' }>;
  /** Shown only to those who hold one of these; to anybody where there is none. */
  readonly needs?: readonly Permission[];
  /** Shown only to those who speak for a partner. */
  readonly forPartners?: boolean;
}

const PLACES: readonly Place[] = [
  { to: '/', name: 'Home', Icon: IconHome },
  { to: '/coverage', name: 'Coverage', Icon: IconLayoutGrid },
  { to: '/network', name: 'Network', Icon: IconAffiliate },
  { to: '/organisations', name: 'Organisations', Icon: IconBuildingCommunity },
  { to: '/agreements', name: 'Agreements', Icon: IconFileText },
  { to: '/programmes', name: 'Programmes', Icon: IconRoute },
  { to: '/assets', name: 'Buildings', Icon: IconBuildingEstate },
  { to: '/assessments', name: 'Maturity', Icon: IconStairsUp },
  { to: '/places', name: 'Places', Icon: IconMap2 },
  { to: '/people', name: 'People', Icon: IconUsers },
  { to: '/engagements', name: 'Meetings', Icon: IconCalendarEvent },
  { to: '/my-work', name: 'My work', Icon: IconChecklist },
  { to: '/my-organisation', name: 'My organisation', Icon: IconId, forPartners: true },
  { to: '/proposals', name: 'Proposals', Icon: IconMessage2Question, needs: ['proposal:make', 'proposal:decide'] },
  { to: '/sources', name: 'Sources', Icon: IconBook2 },
  { to: '/history', name: 'History', Icon: IconHistory },
  { to: '/imports', name: 'Imports', Icon: IconTableImport },
  { to: '/stewardship', name: 'Stewardship', Icon: IconShieldCheck, needs: STEWARDSHIP_NEEDS },
];

/** So many fit the bar at the bottom of a narrow screen; the rest are under More. */
const IN_BAR = 4;

/** The pages of the Atlas: down the left, along the bottom where the screen is narrow. */
export function Navigation() {
  const address = useAddress();
  const { holds, partners } = useCan();
  const places = PLACES.filter(
    ({ needs, forPartners }) =>
      (needs === undefined || needs.some((permission) => holds(permission))) && (forPartners !== true || partners.length > 0),
  );
  return (
    <nav className={styles.nav} aria-label="Pages" data-print="hidden">
      <ul className={styles.list}>
        {places.map(({ to, name, Icon }, index) => (
          <li key={to} data-beyond-bar={index >= IN_BAR || undefined}>
            <NavLink to={address.to(to)} end={to === '/'} className={styles.link}>
              <Icon size={24} stroke={1.5} aria-hidden="true" />
              {name}
            </NavLink>
          </li>
        ))}
        <li className={styles.more}>
          <Menu position="top-end" shadow="md" withinPortal={false} withInitialFocusPlaceholder={false}>
            <Menu.Target>
              <button type="button" className={styles.link}>
                <span className={styles.dots} aria-hidden="true">
                  ⋯
                </span>
                More
              </button>
            </Menu.Target>
            <Menu.Dropdown>
              {places.slice(IN_BAR).map(({ to, name, Icon }) => (
                <Menu.Item key={to} component={AtlasLink} to={to} leftSection={<Icon size={20} stroke={1.5} aria-hidden="true" />}>
                  {name}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        </li>
      </ul>
    </nav>
  );
}
