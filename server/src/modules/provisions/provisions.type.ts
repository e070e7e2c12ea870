import { Field, ObjectType } from 'type-graphql';
import { connectionType } from '../../graphql/connection.ts';
import { FactStatusEnum } from '../../graphql/enums.ts';
import { NodeInterface, RecordInterface } from '../../graphql/record.type.ts';
import { DateScalar } from '../../graphql/scalars.ts';

@ObjectType({
  implements: [NodeInterface, RecordInterface],
  description: 'What an organisation does, on which themes, in which areas: the one place that says who does what where.',
  simpleResolvers: true,
})
export class Provision extends RecordInterface {
  @Field(() => String, { nullable: true, description: 'What it is called, where it has a name.' })
  title!: string | null;

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

  @Field(() => String, { nullable: true, description: 'Why it is disputed now, in the words of whoever disputes it.' })
  disputeReason!: string | null;
}

export const ProvisionConnection = connectionType('Provision', () => Provision);
