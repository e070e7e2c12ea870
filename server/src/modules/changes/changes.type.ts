import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../../graphql/connection.ts';
import { ChangeReasonEnum } from '../../graphql/enums.ts';
import { NodeInterface } from '../../graphql/record.type.ts';
import { DateTimeScalar } from '../../graphql/scalars.ts';

export const ChangeActionEnum = {
  CREATED: 'CREATED',
  UPDATED: 'UPDATED',
  ENDED: 'ENDED',
  WITHDRAWN: 'WITHDRAWN',
  RESTORED: 'RESTORED',
} as const;
export type ChangeAction = keyof typeof ChangeActionEnum;
registerEnumType(ChangeActionEnum, {
  name: 'ChangeAction',
  description: 'What was done to a record.',
  valuesConfig: {
    CREATED: { description: 'It was recorded.' },
    UPDATED: { description: 'It was changed.' },
    ENDED: { description: 'It was ended on a day.' },
    WITHDRAWN: { description: 'It was taken out as never having been so.' },
    RESTORED: { description: 'It was put back.' },
  },
});

@ObjectType({ description: 'One field of a record, before and after a change.', simpleResolvers: true })
export class FieldChange {
  @Field(() => String, { description: 'The field.' })
  field!: string;

  @Field(() => String, { description: 'The field as people call it.' })
  label!: string;

  @Field(() => String, { nullable: true, description: 'What it was; null where it was not there.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'What it became; null where it went.' })
  after!: string | null;
}

@ObjectType({ description: 'One field of a record as it was.', simpleResolvers: true })
export class RecordField {
  @Field(() => String, { description: 'The field.' })
  field!: string;

  @Field(() => String, { description: 'The field as people call it.' })
  label!: string;

  @Field(() => String, { description: 'What it said, in words.' })
  value!: string;
}

@ObjectType({ implements: NodeInterface, description: 'One entry of the append-only history.', simpleResolvers: true })
export class Change extends NodeInterface {
  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  at!: string;

  @Field(() => String, { description: 'Who did it: a person, an import, the Atlas itself.' })
  by!: string;

  @Field(() => ChangeActionEnum, { description: 'What was done.' })
  action!: string;

  @Field(() => ChangeReasonEnum, { description: 'Whether the world changed, or what we know of it.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'Why, in the words of whoever did it.' })
  why!: string | null;

  @Field(() => ID, { description: 'The id of the record.' })
  recordId!: string;

  @Field(() => String, { description: 'What kind of record it is, as its GraphQL type is called.' })
  recordLabel!: string;

  @Field(() => Int, { description: 'Which version of the record it made.' })
  revision!: number;
}

export const ChangeConnection = connectionType('Change', () => Change);
