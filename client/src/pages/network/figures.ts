import type { MetricFigure } from '../../features/network-map/MetricFigures.tsx';
import type { NetworkPageQuery } from '../../gql/graphql.ts';
import { formatCount } from '../../lib/wording.ts';

const percent = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 1 });
const inPercent = (value: number) => percent.format(value);

/** The figures behind the sentence; those of a network cut short are not given, for they would be of a part. */
export function figuresOf({ metrics, unconfirmedShare, totalNodes, totalTies }: NetworkPageQuery['network']): MetricFigure[] {
  return [
    { key: 'nodes', label: 'organisations', value: totalNodes },
    { key: 'lines', label: 'ties, agreements and meetings', value: totalTies },
    { key: 'unconfirmed', label: 'of ties not confirmed', value: unconfirmedShare, format: inPercent },
    { key: 'density', label: 'of pairs have a line', value: metrics?.density, format: inPercent },
    { key: 'components', label: 'separate groups', value: metrics?.components },
    { key: 'isolates', label: 'without a line', value: metrics?.isolates },
    { key: 'meanDistance', label: 'steps apart on average', value: metrics?.meanDistance },
    { key: 'degreeCentralisation', label: 'centralised', value: metrics?.degreeCentralisation, format: inPercent },
    { key: 'modularity', label: 'modularity', value: metrics?.modularity, format: formatCount },
  ];
}
