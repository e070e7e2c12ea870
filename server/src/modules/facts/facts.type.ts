import { Field, Int, ObjectType } from 'type-graphql';
import { FactStatusEnum } from '../../graphql/enums.ts';
import { DateScalar } from '../../graphql/scalars.ts';

@ObjectType({ description: 'What a tie or provision said over a time.', simpleResolvers: true })
export class FactState {
  @Field(() => FactStatusEnum, { description: 'Whether it was confirmed.' })
  status!: string;

  @Field(() => Int, { nullable: true, description: 'How strong a tie was, 1 to 5; null for a provision.' })
  strength!: number | null;

  @Field(() => String, { nullable: true, description: 'Why it was disputed.' })
  disputeReason!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day it was so; null is open.' })
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day it was no longer so; null is open.' })
  validTo!: string | null;
}
