import { todayInLondon } from '@atlas/shared/time';
import { PlacePicker } from '../features/places/PlacePicker.tsx';
import { SearchBox } from '../features/search/SearchBox.tsx';
import { useViewer } from '../features/viewer/use-viewer.ts';
import { ViewerMenu } from '../features/viewer/ViewerMenu.tsx';
import { useAddress } from '../lib/address.ts';
import { dayInWords } from '../lib/wording.ts';
import { AtlasLink } from '../ui/Link.tsx';
import { AsAtInput } from './AsAtInput.tsx';
import styles from './Header.module.css';

/** The place, the day and the search, on every page. */
export function Header() {
  const { asAt, place, change } = useAddress();
  const mine = useViewer()?.areas;
  return (
    <header className={styles.header}>
      <p className={styles.printed}>Partnership Atlas, as at {dayInWords(asAt ?? todayInLondon())}</p>
      <div className={styles.search}>
        <SearchBox />
      </div>
      <div className={styles.place}>
        <PlacePicker
          label="Place"
          everywhere="Everywhere"
          value={place}
          onChange={(id) => change({ place: id, after: null, from: null })}
          {...(mine && { mine })}
        />
      </div>
      <div className={styles.asAt}>
        <AsAtInput value={asAt} onChange={(day) => change({ asAt: day, after: null, from: null })} />
        <AtlasLink to="/changes">What changed</AtlasLink>
      </div>
      <div className={styles.viewer}>
        <ViewerMenu />
      </div>
    </header>
  );
}
