import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { ChangeReasonEnum, FactStatusEnum, NetworkLayerEnum } from '../../graphql/enums.ts';
import { DateScalar } from '../../graphql/scalars.ts';
import { ComparisonKindEnum } from '../comparison/comparison.type.ts';
import { Source } from '../evidence/evidence.type.ts';
import { Organisation } from '../organisations/organisations.type.ts';

@ObjectType({
  description: 'An organisation in a network. Figures are over the simple, undirected graph of what is shown; null where it is truncated.',
  simpleResolvers: true,
})
export class NetworkNode {
  @Field(() => Organisation, { description: 'The organisation.' })
  organisation!: unknown;

  @Field(() => Int, { description: 'How many organisations it is joined to, in the network before it was truncated.' })
  degree!: number;

  @Field(() => Float, { nullable: true, description: 'The share of shortest paths between others that pass through it.' })
  betweenness!: number | null;

  @Field(() => Float, { nullable: true, description: 'How near the others are, harmonic: those out of reach count as infinitely far.' })
  closeness!: number | null;

  @Field(() => Float, { nullable: true, description: 'How well connected those are that it is joined to.' })
  eigenvector!: number | null;

  @Field(() => Int, { nullable: true, description: 'The number of the community it falls in, by Louvain’s method.' })
  community!: number | null;

  @Field(() => Int, { nullable: true, description: 'The largest k such that it is in a part where each has k others.' })
  coreness!: number | null;

  @Field(() => Float, { nullable: true, description: 'Burt’s constraint: how much its partners are joined to each other.' })
  constraint!: number | null;

  @Field(() => Float, { nullable: true, description: 'The share of its pairs of partners that are joined.' })
  clustering!: number | null;

  @Field(() => Boolean, { nullable: true, description: 'True where the network would fall apart without it.' })
  isCutPoint!: boolean | null;

  @Field(() => ComparisonKindEnum, {
    nullable: true,
    description: 'How it differs from the day compared with; null where it does not, or nothing is compared.',
  })
  change!: string | null;

  @Field(() => ChangeReasonEnum, {
    nullable: true,
    description: 'Whether the world changed, or we recorded or corrected it in between; null where `change` is.',
  })
  changeCause!: string | null;
}

@ObjectType({
  description: 'A line of a network. Each line is in exactly one layer and comes from exactly one record.',
  simpleResolvers: true,
})
export class NetworkTie {
  @Field(() => ID, { description: 'Stable: the same on any day and for any reader.' })
  id!: string;

  @Field(() => ID, {
    description: 'The organisation it runs from. Lines of agreements without money and of meetings have no direction of their own.',
  })
  from!: string;

  @Field(() => ID, { description: 'The organisation it runs to.' })
  to!: string;

  @Field(() => NetworkLayerEnum, { description: 'Its layer.' })
  layer!: string;

  @Field(() => String, { description: 'The kind of the tie, agreement or engagement it comes from.' })
  kind!: string;

  @Field(() => Int, { nullable: true, description: 'From 1, aware of, to 5, integrated, on the day; null where it has none.' })
  strength!: number | null;

  @Field(() => FactStatusEnum, {
    nullable: true,
    description: 'Whether the other side had confirmed it on the day; null where it is no tie.',
  })
  status!: string | null;

  @Field(() => ID, { description: 'The tie, agreement or engagement it comes from.' })
  source!: string;

  @Field(() => Boolean, { description: 'True where its tie was overdue to be verified on the day.' })
  isStale!: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'When its tie was last verified.' })
  lastVerifiedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When its tie is due to be verified again.' })
  verifyBy!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True where the network would fall apart without it; null where it is truncated.' })
  isBridge!: boolean | null;

  @Field(() => ComparisonKindEnum, {
    nullable: true,
    description: 'How it differs from the day compared with; null where it does not, or nothing is compared.',
  })
  change!: string | null;

  @Field(() => ChangeReasonEnum, {
    nullable: true,
    description: 'Whether the world changed, or we recorded or corrected it in between; null where `change` is.',
  })
  changeCause!: string | null;
}

@ObjectType({ description: 'Figures of a whole network, over the simple, undirected graph of what is shown.', simpleResolvers: true })
export class NetworkMetrics {
  @Field(() => Int, { description: 'How many organisations.' })
  nodes!: number;

  @Field(() => Int, { description: 'How many pairs of organisations are joined: parallel lines count once.' })
  ties!: number;

  @Field(() => Float, { description: 'The share of all pairs that are joined.' })
  density!: number;

  @Field(() => Int, { description: 'How many parts there are that no line joins.' })
  components!: number;

  @Field(() => Int, { description: 'How many organisations have no line.' })
  isolates!: number;

  @Field(() => Float, { nullable: true, description: 'Freeman’s degree centralisation: 1 for a star.' })
  degreeCentralisation!: number | null;

  @Field(() => Float, { nullable: true, description: 'The share of directed lines that are answered.' })
  reciprocity!: number | null;

  @Field(() => Float, { nullable: true, description: 'The share of connected triples that close.' })
  transitivity!: number | null;

  @Field(() => Float, { nullable: true, description: 'The mean number of steps between those that can reach each other.' })
  meanDistance!: number | null;

  @Field(() => Int, { nullable: true, description: 'The most steps between two that can reach each other.' })
  diameter!: number | null;

  @Field(() => Float, { nullable: true, description: 'The modularity of Louvain’s communities.' })
  modularity!: number | null;
}

@ObjectType({ description: 'What lines of a network rest on.', simpleResolvers: true })
export class NetworkSource {
  @Field(() => Source, { description: 'The source.' })
  source!: unknown;

  @Field(() => Int, { description: 'How many of the ties, agreements and engagements behind the lines shown rest on it.' })
  records!: number;
}

@ObjectType({ description: 'Organisations and the lines between them, as at a day.', simpleResolvers: true })
export class Network {
  @Field(() => DateScalar, { description: 'The day it is drawn for.' })
  asAt!: string;

  @Field(() => [NetworkNode], {
    description:
      'The organisations shown: the nearest first, then the best connected; last those that were there only on the day compared with.',
  })
  nodes!: NetworkNode[];

  @Field(() => [NetworkTie], {
    description: 'All lines between the organisations shown; last those that held only on the day compared with.',
  })
  ties!: NetworkTie[];

  @Field(() => Int, { description: 'How many organisations there are, shown or not.' })
  totalNodes!: number;

  @Field(() => Int, { description: 'How many lines there are between all of them, shown or not.' })
  totalTies!: number;

  @Field(() => Boolean, { description: 'True where there are more organisations than are shown.' })
  truncated!: boolean;

  @Field(() => NetworkMetrics, {
    nullable: true,
    description: 'Null where truncated: a figure of a part is not the figure of the whole.',
  })
  metrics!: NetworkMetrics | null;

  @Field(() => Float, {
    description:
      'The share of the ties, shown or not, that the other side has not confirmed, disputed ones included; 0 where there is none.',
  })
  unconfirmedShare!: number;

  @Field(() => [NetworkSource], { description: 'What the lines shown rest on, the most used first.' })
  sources!: NetworkSource[];

  @Field(() => String, { description: 'What the picture shows, in words.' })
  summary!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The earlier day it is compared with, where one was asked for.' })
  compareWith!: string | null;

  @Field(() => String, { nullable: true, description: 'What differs from that day, in words.' })
  changes!: string | null;
}

@ObjectType({ description: 'What a figure means and how it is worked out.', simpleResolvers: true })
export class MetricDefinition {
  @Field(() => String, { description: 'The name of the field that gives it.' })
  key!: string;

  @Field(() => String, { description: 'What to call it.' })
  name!: string;

  @Field(() => String, { description: 'How it is worked out, n organisations and m lines.' })
  formula!: string;

  @Field(() => String, { description: 'Its smallest and largest value.' })
  range!: string;

  @Field(() => String, { description: 'Who defined it.' })
  reference!: string;

  @Field(() => Int, { description: 'Raised when the same network would get another figure.' })
  version!: number;
}
