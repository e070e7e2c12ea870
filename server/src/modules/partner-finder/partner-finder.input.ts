import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../graphql/scalars.ts';

@InputType({ description: 'Where, and for what, a partner is sought.' })
export class PartnerFinderInput {
  @Field(() => ID, { description: 'The area.' })
  area!: string;

  @Field(() => ID, { description: 'The theme.' })
  theme!: string;

  @Field(() => [ID], {
    nullable: true,
    description: 'The councils that seek; those that govern the area on that day unless given. It has to be given where nobody does.',
  })
  for?: string[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day to answer for; today unless given.' })
  asAt?: string | null;

  @Field(() => Int, { nullable: true, defaultValue: 10, description: 'How many to give: 10 unless told, 50 at most.' })
  first?: number | null;
}
