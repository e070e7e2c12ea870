import { edtfSortKey, isIsoDate } from '@atlas/shared/time';
import { CartesianGrid, Line, LineChart, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { countOf, dayInWords, edtfInWords, formatCount } from '../../lib/wording.ts';
import styles from './MeasureChart.module.css';

interface Props {
  readonly measure: {
    readonly name: string;
    readonly unit: string;
    readonly baseline?: number | null;
    readonly target?: number | null;
    readonly values: readonly { readonly on: string; readonly value: number }[];
  };
}

const DAY_MS = 86_400_000;
const text = { fill: 'var(--ink-soft)', fontSize: 13 };

/** The values of a measure over time, beside its baseline and target. Those of an unknown year are in the table only. */
export function MeasureChart({ measure: { name, unit, baseline, target, values } }: Props) {
  const points = values
    .map(({ on, value }) => ({ day: edtfSortKey(on), value }))
    .filter(({ day }) => isIsoDate(day))
    .map(({ day, value }) => ({ at: Date.parse(day), value }));
  if (points.length < 2) return null;
  const [first, last] = [values[0], values.at(-1)];
  const marks = [baseline, target].filter((mark) => mark != null);
  const most = Math.max(...points.map(({ value }) => value), ...marks);
  const least = Math.min(0, ...points.map(({ value }) => value), ...marks);
  const sentence = `${name}: ${countOf(points.length, 'value')}, from ${formatCount(first?.value ?? 0)} ${unit} (${edtfInWords(first?.on)}) to ${formatCount(last?.value ?? 0)} ${unit} (${edtfInWords(last?.on)}). The table below holds the same.`;
  return (
    <figure className={styles.chart}>
      <div role="img" aria-label={sentence}>
        <ResponsiveContainer width="100%" height={180}>
          <LineChart data={points} margin={{ top: 12, right: 72, bottom: 4, left: 4 }} accessibilityLayer={false}>
            <CartesianGrid vertical={false} stroke="var(--rule)" />
            <XAxis
              dataKey="at"
              type="number"
              scale="time"
              domain={['dataMin', 'dataMax']}
              tickFormatter={(at: number) => dayInWords(new Date(at + DAY_MS / 2).toISOString().slice(0, 10)).replace(/^\d+ /, '')}
              tick={text}
              minTickGap={40}
              stroke="var(--rule-strong)"
            />
            <YAxis domain={[least, most]} tickFormatter={formatCount} tick={text} width={56} stroke="var(--rule-strong)" />
            {baseline != null && (
              <ReferenceLine
                y={baseline}
                stroke="var(--ink-soft)"
                strokeDasharray="2 4"
                label={{ value: 'Baseline', position: 'right', ...text }}
              />
            )}
            {target != null && (
              <ReferenceLine y={target} stroke="var(--ink)" strokeDasharray="6 4" label={{ value: 'Target', position: 'right', ...text }} />
            )}
            <Line
              dataKey="value"
              stroke="var(--layer-agreement)"
              strokeWidth={2}
              dot={{ r: 4, fill: 'var(--layer-agreement)' }}
              isAnimationActive={false}
            />
          </LineChart>
        </ResponsiveContainer>
      </div>
    </figure>
  );
}
