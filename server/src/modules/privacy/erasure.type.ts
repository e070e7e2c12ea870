import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../graphql/connection.ts';
import { UpdateInput } from '../../graphql/mutation-input.ts';
import { UserError } from '../../graphql/payload.ts';
import { DateTimeScalar } from '../../graphql/scalars.ts';
import type { UserErrorDetail } from '../../user-errors.ts';
import type { EraseInput } from './erasure.service.ts';

@InputType({ description: 'Who is erased, and why.' })
export class EraseSubjectInput extends UpdateInput implements EraseInput {
  @Field(() => String, { description: 'Why, such as the request’s reference. It is kept: name nobody here.' })
  reason!: string;

  @Field(() => Boolean, { defaultValue: true, description: 'True to be told what would go, with nothing done.' })
  dryRun!: boolean;
}

@ObjectType({ description: 'A record of which something goes.', simpleResolvers: true })
export class ErasedRecord {
  @Field(() => ID, { nullable: true, description: 'Its id; null where it is another council’s.' })
  id!: string | null;

  @Field(() => String, { description: 'The kind of record, such as PersonalContact.' })
  record!: string;

  @Field(() => [String], { description: 'What goes from it, now and in its history.' })
  fields!: readonly string[];

  @Field(() => Int, { description: 'How many entries of its history are written again.' })
  historyEntries!: number;
}

@ObjectType({
  description: 'A text in which their name stands. It is not changed: read it, and put it right by hand.',
  simpleResolvers: true,
})
export class NameMention {
  @Field(() => ID, { description: 'The record, or part of a record.' })
  id!: string;

  @Field(() => String, { description: 'Its kind.' })
  record!: string;

  @Field(() => [String], { description: 'The fields.' })
  fields!: readonly string[];
}

@ObjectType({ description: 'Something that rests with the person, and so stands in the way.', simpleResolvers: true })
export class ErasureHold {
  @Field(() => ID, { nullable: true, description: 'The record; null where you may not see it.' })
  id!: string | null;

  @Field(() => String, { description: 'Its kind.' })
  record!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What it is: the follow-up, or the organisation they look after; null where you may not see it.',
  })
  what!: string | null;
}

@ObjectType({ description: 'What an erasure does.', simpleResolvers: true })
export class ErasurePlan {
  @Field(() => [ErasedRecord], { description: 'The person, and what is held of how to reach them in private.' })
  records!: readonly ErasedRecord[];

  @Field(() => Int, { description: 'How many entries of the history are written again.' })
  historyEntries!: number;

  @Field(() => [NameMention], { description: 'Texts to be read by a person: 200 at most.' })
  mentions!: readonly NameMention[];

  @Field(() => [ErasureHold], { description: 'What stands in the way.' })
  holds!: readonly ErasureHold[];
}

@ObjectType({ description: 'What became of an erasure.', simpleResolvers: true })
export class EraseSubjectPayload {
  @Field(() => [UserError], { description: 'What stood in the way; empty where it was done.' })
  userErrors!: readonly UserErrorDetail[];

  @Field(() => ErasurePlan, { nullable: true, description: 'What goes, or went; null where the person was not found.' })
  plan!: ErasurePlan | null;

  @Field(() => Boolean, { description: 'True where it was done: no dry run, and nothing in the way.' })
  isDone!: boolean;
}

@ObjectType({ description: 'That somebody was erased: not who, and not what.', simpleResolvers: true })
export class Erasure {
  @Field(() => ID, { description: 'Opaque, and stable.' })
  id!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: string;

  @Field(() => String, { description: 'By whom.' })
  by!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => ID, { description: 'The id of the person, which stays.' })
  recordId!: string;
}

export const ErasureConnection = connectionType('Erasure', () => Erasure);
