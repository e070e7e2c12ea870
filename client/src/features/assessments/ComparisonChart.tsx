import { CartesianGrid, Legend, Line, LineChart, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import styles from './ComparisonChart.module.css';
import { type Compared, nameOf, scoreOn } from './compare.ts';

interface Props {
  readonly scale: {
    readonly name: string;
    readonly lowest: number;
    readonly highest: number;
    readonly dimensions: readonly { readonly id: string; readonly name: string }[];
  };
  readonly assessments: readonly Compared[];
}

/** Each assessment has a colour, a dash and a mark of its own, so that they tell apart without colour. */
const LOOKS = [
  { colour: 'var(--layer-agreement)', dash: '', mark: 'circle' },
  { colour: 'var(--layer-funding)', dash: '6 3', mark: 'square' },
  { colour: 'var(--layer-contact)', dash: '2 3', mark: 'triangle' },
  { colour: 'var(--layer-governance)', dash: '8 3 2 3', mark: 'diamond' },
  { colour: 'var(--ink)', dash: '1 4', mark: 'cross' },
  { colour: 'var(--layer-declared)', dash: '12 4', mark: 'star' },
] as const;

const text = { fill: 'var(--ink)', fontSize: 14 };
const ROW_HEIGHT = 44;

/** Assessments as profiles: one row a dimension, from its low end at the left to its high end at the right. */
export function ComparisonChart({ scale: { name, lowest, highest, dimensions }, assessments }: Props) {
  const rows = dimensions.map((dimension) => ({
    dimension: dimension.name,
    ...Object.fromEntries(assessments.map((assessment) => [assessment.id, scoreOn(assessment, dimension.id) ?? null])),
  }));
  const ticks = Array.from({ length: highest - lowest + 1 }, (_, i) => lowest + i);
  const label = `${name}: the scores of ${assessments.map(nameOf).join('; ')}, by dimension. The table below holds the same.`;
  return (
    <figure className={styles.chart}>
      <div role="img" aria-label={label}>
        <ResponsiveContainer width="100%" height={dimensions.length * ROW_HEIGHT + 90}>
          <LineChart layout="vertical" data={rows} margin={{ top: 8, right: 24, bottom: 8, left: 8 }} accessibilityLayer={false}>
            <CartesianGrid stroke="var(--rule)" />
            <XAxis type="number" domain={[lowest, highest]} ticks={ticks} tick={text} stroke="var(--rule-strong)" />
            <YAxis type="category" dataKey="dimension" width={110} tick={text} stroke="var(--rule-strong)" interval={0} />
            <Legend verticalAlign="top" align="left" formatter={(value: string) => <span className={styles.name}>{value}</span>} />
            {assessments.map((assessment, i) => {
              const { colour, dash, mark } = LOOKS[i % LOOKS.length] ?? LOOKS[0];
              return (
                <Line
                  key={assessment.id}
                  dataKey={assessment.id}
                  name={nameOf(assessment)}
                  stroke={colour}
                  strokeDasharray={dash}
                  strokeWidth={2}
                  legendType={mark}
                  dot={{ r: 5, fill: colour, strokeDasharray: '' }}
                  connectNulls={false}
                  isAnimationActive={false}
                />
              );
            })}
          </LineChart>
        </ResponsiveContainer>
      </div>
    </figure>
  );
}
