import { CartesianGrid, Line, LineChart, ResponsiveContainer, Symbols, XAxis, YAxis } from 'recharts';
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
      <ul className={styles.legend} aria-hidden="true">
        {assessments.map((assessment, i) => {
          const { colour, dash, mark } = LOOKS[i % LOOKS.length] ?? LOOKS[0];
          return (
            <li key={assessment.id}>
              <svg width="36" height="16" aria-hidden="true">
                <line x1="0" x2="36" y1="8" y2="8" stroke={colour} strokeWidth="2" strokeDasharray={dash} />
                <Symbols cx={18} cy={8} type={mark} size={70} fill={colour} />
              </svg>
              {nameOf(assessment)}
            </li>
          );
        })}
      </ul>
      <div role="img" aria-label={label}>
        <ResponsiveContainer width="100%" height={dimensions.length * ROW_HEIGHT + 60}>
          <LineChart layout="vertical" data={rows} margin={{ top: 8, right: 24, bottom: 8, left: 8 }} accessibilityLayer={false}>
            <CartesianGrid stroke="var(--rule)" />
            <XAxis type="number" domain={[lowest, highest]} ticks={ticks} tick={text} stroke="var(--rule-strong)" />
            <YAxis
              type="category"
              dataKey="dimension"
              width={110}
              tick={text}
              stroke="var(--rule-strong)"
              interval={0}
              padding={{ top: 16, bottom: 16 }}
            />
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
                  dot={({ cx, cy, index }: { cx?: number; cy?: number; index: number }) =>
                    cx == null || cy == null ? (
                      <g key={index} />
                    ) : (
                      <Symbols key={index} cx={cx} cy={cy} type={mark} size={90} fill={colour} />
                    )
                  }
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
