import { Field, ObjectType } from 'type-graphql';
import { connectionType } from '../../graphql/connection.ts';
import { AssetKindEnum } from '../../graphql/enums.ts';
import { NodeInterface, RecordInterface } from '../../graphql/record.type.ts';
import { DateScalar, PenceScalar } from '../../graphql/scalars.ts';
import { AssetConditionEnum, AssetHoldingKindEnum, TenureEnum } from './enums.ts';

@ObjectType({
  implements: [NodeInterface, RecordInterface],
  description: 'A building, open space, car park, toilet block, library and the like.',
  simpleResolvers: true,
})
export class Asset extends RecordInterface {
  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => Boolean, { description: 'False where a source tells of it without a name: "one of the Council’s libraries".' })
  isNamed!: boolean;

  @Field(() => AssetKindEnum, { description: 'What it is.' })
  kind!: string;

  @Field(() => String, { nullable: true, description: 'More about it, in a sentence or two.' })
  summary!: string | null;

  @Field(() => String, { nullable: true, description: 'Its unique property reference number, where known.' })
  uprn!: string | null;

  @Field(() => TenureEnum, { nullable: true, description: 'By what right it is held.' })
  tenure!: string | null;

  @Field(() => PenceScalar, { nullable: true, description: 'What it costs to run a year.' })
  runningCostPence!: number | null;
}

@ObjectType({ description: 'In what condition an asset was found on a day.' })
export class ConditionSurvey {
  @Field(() => AssetConditionEnum, { description: 'The condition.' })
  condition!: string;

  @Field(() => DateScalar, { name: 'on', description: 'The day somebody looked.' })
  surveyedOn!: string;

  @Field(() => String, { nullable: true, description: 'What was found.' })
  note!: string | null;
}

@ObjectType({ description: 'Who owned or managed an asset, over [validFrom, validTo).', simpleResolvers: true })
export class AssetHolding {
  @Field(() => AssetHoldingKindEnum, { description: 'As its owner or as its manager.' })
  as!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The first day; open where null.' })
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day it was no longer so; open where null.' })
  validTo!: string | null;
}

export const AssetConnection = connectionType('Asset', () => Asset);
