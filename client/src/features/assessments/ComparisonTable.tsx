import { DataTable } from '../../ui/DataTable.tsx';
import type { Column } from '../../ui/table-model.ts';
import styles from './ComparisonTable.module.css';
import { type Compared, movement, movementInWords, nameOf, scoreOn } from './compare.ts';

interface Dimension {
  readonly id: string;
  readonly name: string;
  readonly lowEnd: string;
  readonly highEnd: string;
}
interface Props {
  readonly dimensions: readonly Dimension[];
  readonly assessments: readonly Compared[];
}

/** The same as the chart: a row a dimension with its two ends, a column an assessment, and how bodies with two dates moved. */
export function ComparisonTable({ dimensions, assessments }: Props) {
  const bodies = [...Map.groupBy(assessments, ({ organisation }) => organisation.id).values()].filter((own) => own.length > 1);
  const columns: readonly Column<Dimension>[] = [
    {
      id: 'dimension',
      header: 'Dimension',
      isHeader: true,
      width: 24,
      cell: ({ name, lowEnd, highEnd }) => (
        <>
          {name}
          <p className={styles.end}>From: {lowEnd}</p>
          <p className={styles.end}>To: {highEnd}</p>
        </>
      ),
    },
    ...assessments.map(
      (assessment): Column<Dimension> => ({
        id: assessment.id,
        header: nameOf(assessment),
        width: 9,
        numeric: true,
        sortBy: ({ id }) => scoreOn(assessment, id),
        cell: ({ id }) => {
          const score = assessment.scores.find(({ dimension }) => dimension.id === id);
          return score ? (
            <>
              {score.score}
              {score.note && <p className={styles.end}>{score.note}</p>}
            </>
          ) : (
            'Not scored'
          );
        },
      }),
    ),
    ...bodies.flatMap((own): Column<Dimension>[] => {
      const [first] = own;
      if (first === undefined) return [];
      const { id: bodyId, name } = first.organisation;
      return [
        {
          id: `moved ${bodyId}`,
          header: `${name}, change`,
          width: 8,
          sortBy: ({ id }) => movement(assessments, bodyId, id),
          cell: ({ id }) => {
            const by = movement(assessments, bodyId, id);
            return by === undefined ? 'Not known' : movementInWords(by);
          },
        },
      ];
    }),
  ];
  return (
    <DataTable
      caption="Scores by dimension"
      hideCaption
      columns={columns}
      rows={dimensions}
      rowKey={({ id }) => id}
      sortParam="scores"
      empty={<p>The scale has no dimension.</p>}
    />
  );
}
