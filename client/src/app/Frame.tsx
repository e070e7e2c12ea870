import { useEffect, useRef, useState } from 'react';
import { Outlet, ScrollRestoration, useLocation } from 'react-router';
import { QuickLog } from '../features/quick-log/QuickLog.tsx';
import { OtherDay } from '../features/viewer/OtherDay.tsx';
import { ViewingAsBanner } from '../features/viewer/ViewingAsBanner.tsx';
import { useAnnounce } from '../ui/Announcer.tsx';
import { AtlasLink } from '../ui/Link.tsx';
import { PanelSlot } from '../ui/SidePanel.tsx';
import styles from './Frame.module.css';
import { Header } from './Header.tsx';
import { KeysHelp } from './KeysHelp.tsx';
import { Navigation } from './Navigation.tsx';

/** Navigation at the left, the header, the page, and the panel for what is selected. */
export function Frame() {
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const main = useRef<HTMLElement>(null);
  useArrival(main);
  return (
    <PanelSlot value={slot}>
      <a className={styles.skip} href="#main" data-print="hidden">
        Skip to the page
      </a>
      <div className={styles.frame}>
        <Navigation />
        <Header />
        <main id="main" ref={main} tabIndex={-1} className={styles.main}>
          <ViewingAsBanner />
          <OtherDay />
          <Outlet />
          <p className={styles.slice}>
            Lists, counts and figures are of what you may see: <AtlasLink to="/who-sees-what">who sees what</AtlasLink>.
          </p>
        </main>
        <div ref={setSlot} className={styles.panel} />
      </div>
      <KeysHelp />
      <QuickLog />
      <ScrollRestoration />
    </PanelSlot>
  );
}

/** On another page, puts focus at its start and says its title once it is known. */
function useArrival(main: React.RefObject<HTMLElement | null>) {
  const { pathname } = useLocation();
  const announce = useAnnounce();
  const isFirst = useRef(pathname);
  useEffect(() => {
    if (isFirst.current === pathname) return;
    isFirst.current = pathname;
    main.current?.focus({ preventScroll: true });
    const timer = setTimeout(() => announce(document.title), 400);
    return () => clearTimeout(timer);
  }, [pathname, announce, main]);
}
