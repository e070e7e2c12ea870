import type { MetricFigure } from '../../features/network-map/MetricFigures.tsx';
import type { NetworkPageQuery } from '../../gql/graphql.ts';

const percent = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 1 });
const inPercent = (value: number) => percent.format(value);

type Network = NetworkPageQuery['network'];

/** The figures behind the sentence. */
export function figuresOf({ metrics, unconfirmedShare, totalNodes, totalTies }: Network): MetricFigure[] {
  return [
    { key: 'nodes', label: 'organisations', value: totalNodes },
    { key: 'facts', label: 'lines between them', value: totalTies },
    { key: 'unconfirmed', label: 'of ties not confirmed', value: unconfirmedShare, format: inPercent },
    { key: 'isolates', label: 'without a line', value: metrics?.isolates },
    { key: 'meanDistance', label: 'steps apart on average', value: metrics?.meanDistance },
  ];
}

/** The figures for who wants more; none of a network cut short, for they would be of a part. */
export function moreFiguresOf({ metrics }: Network): MetricFigure[] {
  return [
    { key: 'ties', label: 'pairs with a line', value: metrics?.ties },
    { key: 'density', label: 'density', value: metrics?.density, format: inPercent },
    { key: 'components', label: 'separate groups', value: metrics?.components },
    { key: 'diameter', label: 'steps at the most', value: metrics?.diameter },
    { key: 'degreeCentralisation', label: 'centralisation', value: metrics?.degreeCentralisation, format: inPercent },
    { key: 'transitivity', label: 'of triads closed', value: metrics?.transitivity, format: inPercent },
    { key: 'reciprocity', label: 'reciprocity', value: metrics?.reciprocity, format: inPercent },
    { key: 'modularity', label: 'modularity', value: metrics?.modularity },
  ];
}
