import { doubtInWords } from '../../features/coverage/basis-words.ts';
import type { DependencyQuery } from '../../gql/graphql.ts';
import { countOf, dayInWords, formatCount } from '../../lib/wording.ts';
import { Defined } from '../../ui/Defined.tsx';
import { Figures } from '../../ui/Figures.tsx';
import styles from './Fallen.module.css';

type Found = DependencyQuery['dependency'];

/** What each figure counts, and how many it would be by what is sure alone, where that can be told. */
const FIGURES: readonly {
  readonly label: string;
  readonly note?: string;
  readonly means: string;
  readonly count: (found: Found) => number;
  readonly sure?: (found: Found) => number;
}[] = [
  {
    label: 'Cells lost',
    note: 'had a partner, none left',
    means: 'Cells that are covered, fragile or partly covered, and in which no partner would be left.',
    count: ({ cellsLost }) => cellsLost.length,
    sure: ({ withoutDoubt }) => withoutDoubt.cellsLost,
  },
  {
    label: 'Cells worse',
    note: 'in a worse state',
    means: 'Cells that would be in a worse state and still have a partner.',
    count: ({ cellsWorse }) => cellsWorse.length,
    sure: ({ withoutDoubt }) => withoutDoubt.cellsWorse,
  },
  {
    label: 'Agreements affected',
    means: 'Live agreements that end with what goes, or lose a party.',
    count: ({ agreementsAffected }) => agreementsAffected.length,
  },
  {
    label: 'Organisations cut off',
    note: 'from the rest of the network',
    means: 'Organisations that sit or work in the place, and that no line would join to the rest of its network.',
    count: ({ organisationsCutOff }) => organisationsCutOff.length,
  },
  {
    label: 'Initiatives without an owner',
    means: 'Running initiatives that nobody else leads.',
    count: ({ initiativesWithoutOwner }) => initiativesWithoutOwner.length,
  },
  {
    label: 'Assets without an owner',
    means: 'Assets that nobody else owns.',
    count: ({ assetsWithoutOwner }) => assetsWithoutOwner.length,
  },
];

/** What falls, counted; each figure says on press what it counts, what it rests on and how sure that is. */
export function FallenFigures({ dependency }: { readonly dependency: Found }) {
  const { asAt, basis, rule } = dependency.coverage;
  return (
    <Figures
      figures={FIGURES.map(({ label, note, means, count, sure }) => ({
        label,
        note,
        value: (
          <Defined text={formatCount(count(dependency))} label={label}>
            <p>{means}</p>
            {sure ? (
              <p className={styles.small}>
                Coverage rests on {countOf(basis.facts, 'fact')}: {doubtInWords(basis)}. Without these, it would be{' '}
                {formatCount(sure(dependency))}.
              </p>
            ) : (
              <p className={styles.small}>Counted from what is recorded, confirmed or not.</p>
            )}
            <p className={styles.small}>
              {sure ? `${rule.name}, version ${rule.version}, as at ${dayInWords(asAt)}. ${rule.reference}` : `As at ${dayInWords(asAt)}.`}
            </p>
          </Defined>
        ),
      }))}
    />
  );
}
