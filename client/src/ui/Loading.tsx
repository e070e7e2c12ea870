import { useEffect, useState } from 'react';
import styles from './Loading.module.css';

/** True once `isOn` has held for so many milliseconds. */
export function useDelayed(isOn: boolean, milliseconds: number): boolean {
  const [isDue, setDue] = useState(false);
  useEffect(() => {
    if (!isOn) return;
    const timer = setTimeout(() => setDue(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setDue(false);
    };
  }, [isOn, milliseconds]);
  return isOn && isDue;
}

interface Props {
  /** What is being done, said after a second. */
  readonly text: string;
  /** Figures and rows the page will have, roughly. */
  readonly figures?: number;
  readonly rows?: number;
}

/** A page's shape in grey while its facts are read; after a second it says what is being done. */
export function PageSkeleton({ text, figures = 0, rows = 8 }: Props) {
  const isSlow = useDelayed(true, 1000);
  return (
    <div aria-busy="true">
      <div aria-hidden="true">
        <span className={styles.title} />
        <span className={styles.sentence} />
        <div className={styles.figures}>
          {Array.from({ length: figures }, (_, index) => (
            <span key={index} className={styles.figure} />
          ))}
        </div>
        {Array.from({ length: rows }, (_, index) => (
          <span key={index} className={styles.row} />
        ))}
      </div>
      <p role="status" className={styles.text}>
        {isSlow && text}
      </p>
    </div>
  );
}
