import { Field, Int, ObjectType } from 'type-graphql';
import { SectorEnum } from '../../graphql/enums.ts';
import { DateScalar } from '../../graphql/scalars.ts';
import { Area } from '../areas/areas.type.ts';

@ObjectType({ description: 'How many organisations of one sector there are.', simpleResolvers: true })
export class SectorCount {
  @Field(() => SectorEnum, { description: 'The sector.' })
  sector!: string;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({ description: 'What is held for a place, or for everywhere: counts of what this reader may see.', simpleResolvers: true })
export class Overview {
  @Field(() => DateScalar, { description: 'The day it is counted for.' })
  asAt!: string;

  @Field(() => Area, {
    nullable: true,
    description: 'The place, areas inside it included; null for everywhere, and where there is none you may see.',
  })
  within!: unknown;

  @Field(() => Int, { description: 'Organisations there are on the day: based in the place, governing or working there.' })
  organisations!: number;

  @Field(() => Int, { description: 'Provisions on the day, in the place.' })
  provisions!: number;

  @Field(() => Int, { description: 'Ties on the day, of which at least one end is an organisation of the place.' })
  ties!: number;

  @Field(() => Int, { description: 'Agreements live on the day, for the place.' })
  agreements!: number;

  @Field(() => Int, { description: 'Of the ties, those the other side had not confirmed by the day, disputed ones included.' })
  unconfirmedTies!: number;

  @Field(() => [SectorCount], { description: 'The organisations by sector; sectors without any are left out.' })
  bySector!: SectorCount[];

  @Field(() => String, { description: 'The same in words.' })
  summary!: string;
}
