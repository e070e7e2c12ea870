import { Field, ID, ObjectType } from 'type-graphql';
import { connectionType } from '../../graphql/connection.ts';
import { DateTimeScalar } from '../../graphql/scalars.ts';

@ObjectType({ description: 'That somebody read what is personal or restricted.', simpleResolvers: true })
export class PersonalRead {
  @Field(() => ID, { description: 'Opaque, and stable.' })
  id!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: string;

  @Field(() => String, { description: 'Who read it.' })
  by!: string;

  @Field(() => ID, { description: 'The same, by their id.' })
  principalId!: string;

  @Field(() => ID, { description: 'The person it tells of; of another restricted record, the record itself.' })
  aboutId!: string;

  @Field(() => ID, { description: 'The record that was read.' })
  recordId!: string;

  @Field(() => String, { description: 'Its kind, such as PersonalContact.' })
  recordLabel!: string;

  @Field(() => String, { description: 'Through which request: its name, and what it asked for.' })
  operation!: string;

  @Field(() => ID, { description: 'The request, as the logs name it.' })
  requestId!: string;
}

export const PersonalReadConnection = connectionType('PersonalRead', () => PersonalRead);
