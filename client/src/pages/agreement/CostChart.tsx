import { formatPounds, formatPoundsShort } from '@atlas/shared/money';
import { Bar, BarChart, CartesianGrid, Legend, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import styles from './WholeLifeCosts.module.css';

/** Fills that tell the options apart by colour and, in print and for those who see few colours, by darkness. */
const FILLS = ['var(--layer-agreement)', 'var(--layer-funding)', 'var(--layer-governance)', 'var(--layer-contact)'];

interface Props {
  readonly options: readonly { readonly option: string; readonly yearly: readonly { readonly year: number; readonly total: number }[] }[];
}

/** What each option costs all parties, year by year. Its numbers are in the table below it. */
export function CostChart({ options }: Props) {
  const years = Math.max(...options.map(({ yearly }) => yearly.length));
  const data = Array.from({ length: years }, (_, index) => ({
    year: index + 1,
    ...Object.fromEntries(options.map(({ yearly }, at) => [`option${at}`, yearly[index]?.total])),
  }));
  return (
    <div
      className={styles.chart}
      role="img"
      aria-label="Bars of the cost to all parties in each year, one for each option. The table below has the numbers."
    >
      <ResponsiveContainer width="100%" height="100%">
        <BarChart data={data} margin={{ top: 8, right: 8, bottom: 8, left: 8 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--rule)" />
          <XAxis dataKey="year" tickLine={false} stroke="var(--ink-soft)" />
          <YAxis tickFormatter={(value: number) => formatPoundsShort(value)} width={64} tickLine={false} stroke="var(--ink-soft)" />
          <ReferenceLine y={0} stroke="var(--rule-strong)" />
          <Tooltip
            formatter={(value) => formatPounds(Number(value))}
            labelFormatter={(year) => `Year ${String(year)}`}
            contentStyle={{ background: 'var(--paper)', borderColor: 'var(--rule-strong)' }}
          />
          <Legend />
          {options.map(({ option }, at) => (
            <Bar key={option} dataKey={`option${at}`} name={option} fill={FILLS[at % FILLS.length]} isAnimationActive={false} />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
