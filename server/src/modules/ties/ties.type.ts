import { Field, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../graphql/connection.ts';
import { FactStatusEnum, TieKindEnum } from '../../graphql/enums.ts';
import { NodeInterface, RecordInterface } from '../../graphql/record.type.ts';
import { DateScalar } from '../../graphql/scalars.ts';

@ObjectType({
  implements: [NodeInterface, RecordInterface],
  description: 'A relationship between two organisations: evidence, in time. A record of its own, never a bare line.',
  simpleResolvers: true,
})
export class Tie extends RecordInterface {
  @Field(() => TieKindEnum, { description: 'What the first organisation does with the second.' })
  kind!: string;

  @Field(() => Int, { description: 'From 1 (aware of) to 5 (integrated), on the day asked about.' })
  strength!: number;

  @Field(() => DateScalar, { nullable: true, description: 'The first day it holds; null is open.' })
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day it no longer holds; null is open.' })
  validTo!: string | null;

  @Field(() => FactStatusEnum, { description: 'Whether it was confirmed, on the day asked about.' })
  status!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day somebody last made sure of it.' })
  lastVerifiedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day by which it is to be made sure of again.' })
  verifyBy!: string | null;

  @Field(() => Boolean, { description: 'True where it was overdue to be made sure of, on the day asked about.' })
  isStale!: boolean;

  @Field(() => String, { nullable: true, description: 'What else is to be said of it.' })
  note!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it is disputed now, in the words of whoever disputes it.' })
  disputeReason!: string | null;
}

export const TieConnection = connectionType('Tie', () => Tie);
