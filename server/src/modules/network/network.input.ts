import type { FactStatus, NetworkLayer, OrganisationKind, Sector } from '@atlas/shared/vocabulary';
import { Field, ID, InputType, Int } from 'type-graphql';
import { FactStatusEnum, NetworkLayerEnum, OrganisationKindEnum, SectorEnum } from '../../graphql/enums.ts';
import { DateScalar } from '../../graphql/scalars.ts';

export const MAX_STARTS = 500;
export const MAX_EXPANDED = 50;
export const MAX_HOPS = 4;
export const MAX_ORGANISATIONS = 2_000;
/** How many organisations a network may reach, shown or not: beyond it, nothing is drawn rather than something counted in part. */
export const MAX_REACHED = 20_000;

@InputType({
  description: `Where a network starts, how far it goes and what is drawn. Give one of \`around\`, \`within\` and \`programme\`. One that reaches more than ${MAX_REACHED.toLocaleString('en-GB')} organisations is refused as QUERY_TOO_COMPLEX.`,
})
export class NetworkInput {
  @Field(() => [ID], {
    nullable: true,
    description: `The organisations to start from, at most ${MAX_STARTS}. They are in the network whatever \`sectors\`, \`kinds\` and \`themes\` say.`,
  })
  around?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The area to start from: who is based in it, governs or works in it or in an area inside it.',
  })
  within?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The programme to start from: who leads it, or is a partner in it or in one of its initiatives.',
  })
  programme?: string | null;

  @Field(() => Int, { nullable: true, defaultValue: 1, description: `How many lines to go from there, 0 to ${MAX_HOPS}.` })
  hops?: number | null;

  @Field(() => [ID], {
    nullable: true,
    description: `Organisations reached that way whose partners are shown too, at most ${MAX_EXPANDED}; one may be reached through another.`,
  })
  expand?: string[] | null;

  @Field(() => [NetworkLayerEnum], { nullable: true, description: 'The layers to draw; all unless given.' })
  layers?: NetworkLayer[] | null;

  @Field(() => [SectorEnum], { nullable: true, description: 'Only organisations in one of these sectors.' })
  sectors?: Sector[] | null;

  @Field(() => [OrganisationKindEnum], { nullable: true, description: 'Only organisations of one of these kinds.' })
  kinds?: OrganisationKind[] | null;

  @Field(() => [ID], { nullable: true, description: 'Only organisations that provide on one of these themes or a part of one.' })
  themes?: string[] | null;

  @Field(() => [FactStatusEnum], { nullable: true, description: 'Only lines with one of these statuses, and lines that have none.' })
  statuses?: FactStatus[] | null;

  @Field(() => Int, { nullable: true, description: 'Only lines of this strength or more, 1 to 5, and lines that have none.' })
  minStrength?: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day to draw it for; today unless given.' })
  asAt?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'An earlier day to compare with: lines and organisations say how they differ, and those that were there only then come too.',
  })
  compareWith?: string | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: 500,
    description: `How many organisations to show, 1 to ${MAX_ORGANISATIONS}: the nearest first, then the best connected.`,
  })
  limit?: number | null;
}
