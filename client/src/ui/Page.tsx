import { type ReactNode, useEffect } from 'react';
import { IllustrativeScope } from './Illustrative.tsx';
import styles from './Page.module.css';

interface Props {
  readonly title: string;
  /** What stands over the title: the kind of the record, or a way back. */
  readonly kicker?: ReactNode;
  /** A small mark before the title, as in lists. */
  readonly mark?: ReactNode;
  /** What may be chosen of the page, beside the title. */
  readonly aside?: ReactNode;
  /** What may be done here: buttons, for those who may. */
  readonly actions?: ReactNode;
  /** One sentence that answers the page's question. */
  readonly sentence?: ReactNode;
  /** True where every record on the page is made up. */
  readonly onlyIllustrative?: boolean;
  readonly children: ReactNode;
}

/** A page's fixed order: title, the sentence, then figures, picture and table as its children. */
export function Page({ title, kicker, mark, aside, actions, sentence, onlyIllustrative = false, children }: Props) {
  useEffect(() => {
    document.title = `${title} – Partnership Atlas`;
  }, [title]);
  return (
    <IllustrativeScope only={onlyIllustrative}>
      <header className={styles.head}>
        {kicker && <p className={styles.kicker}>{kicker}</p>}
        <div className={styles.titleLine}>
          <div className={styles.title}>
            {mark}
            <h1>{title}</h1>
          </div>
          {aside}
          {actions && (
            <div className={styles.actions} data-print="hidden">
              {actions}
            </div>
          )}
        </div>
        {sentence && <p className={styles.sentence}>{sentence}</p>}
      </header>
      {children}
    </IllustrativeScope>
  );
}

interface SectionProps {
  readonly title: string;
  /** A line under the heading: what the part says, or what it leaves out. */
  readonly note?: ReactNode;
  /** What may be done to this part: buttons, for those who may. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page under its own heading. */
export function Section({ title, note, actions, children }: SectionProps) {
  return (
    <section className={styles.section}>
      <div className={styles.sectionHead}>
        <h2>{title}</h2>
        {actions && (
          <div className={styles.actions} data-print="hidden">
            {actions}
          </div>
        )}
      </div>
      {note && <p className={styles.note}>{note}</p>}
      {children}
    </section>
  );
}
