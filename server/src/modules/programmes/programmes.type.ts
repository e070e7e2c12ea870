import { Field, ObjectType } from 'type-graphql';
import { connectionType } from '../../graphql/connection.ts';
import { InitiativeKindEnum, InitiativeScaleEnum } from '../../graphql/enums.ts';
import { NodeInterface, RecordInterface } from '../../graphql/record.type.ts';
import { EdtfScalar } from '../../graphql/scalars.ts';

@ObjectType({ implements: [NodeInterface, RecordInterface], description: 'A programme of work.', simpleResolvers: true })
export class Programme extends RecordInterface {
  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What it is about, in a sentence or two.' })
  summary!: string | null;

  @Field(() => EdtfScalar, { nullable: true, description: 'When it began, as the source gives it.' })
  startsOn!: string | null;

  @Field(() => EdtfScalar, { nullable: true, description: 'When it ended or is to end, as the source gives it.' })
  endsOn!: string | null;
}

@ObjectType({
  implements: [NodeInterface, RecordInterface],
  description: 'A pilot, pathfinder, project or scheme.',
  simpleResolvers: true,
})
export class Initiative extends RecordInterface {
  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What it is about, in a sentence or two.' })
  summary!: string | null;

  @Field(() => InitiativeKindEnum, { description: 'What form it takes.' })
  kind!: string;

  @Field(() => InitiativeScaleEnum, { nullable: true, description: 'Tactical or strategic, where its council says so.' })
  scale!: string | null;

  @Field(() => EdtfScalar, { nullable: true, description: 'When it began, as the source gives it.' })
  startsOn!: string | null;

  @Field(() => EdtfScalar, { nullable: true, description: 'When it ended or is to end, as the source gives it.' })
  endsOn!: string | null;
}

export const ProgrammeConnection = connectionType('Programme', () => Programme);
export const InitiativeConnection = connectionType('Initiative', () => Initiative);
