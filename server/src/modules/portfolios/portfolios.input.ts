import { Field, ID, InputType } from 'type-graphql';
import { MutationInput } from '../../graphql/mutation-input.ts';

@InputType({ description: 'What one’s own work is about.' })
export class SetMyPortfolioInput extends MutationInput {
  @Field(() => [ID], { nullable: true, description: 'All its places; left out they stay as they are, null empties them.' })
  areas?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'All its themes, in the same way.' })
  themes?: string[] | null;
}

@InputType({ description: 'What somebody’s work is about.' })
export class SetPortfolioInput extends SetMyPortfolioInput {
  @Field(() => ID, { description: 'Whose, by the id that `principals` gives.' })
  principal!: string;
}
