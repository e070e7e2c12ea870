import { Field, ID, InputType } from 'type-graphql';
import type { InputClass } from '../../graphql/mutation-input.ts';

/** What is told of a decision besides who took it, when and how it came out, wherever it is told. */
export function withDecisionFields<Base extends InputClass>(Base: Base) {
  @InputType()
  abstract class Shared extends Base {
    @Field(() => String, { nullable: true, description: 'Its reference in the minutes.' })
    reference?: string | null;

    @Field(() => String, { nullable: true, description: 'Its reference in the Forward Plan.' })
    forwardPlanReference?: string | null;

    @Field(() => Boolean, { nullable: true, description: 'Whether it was a key decision; a new one is not unless it is said.' })
    isKeyDecision?: boolean | null;

    @Field(() => String, { nullable: true, description: 'What officers recommended.' })
    recommendation?: string | null;

    @Field(() => [ID], { nullable: true, description: 'The electoral divisions it concerns.' })
    divisions?: string[] | null;

    @Field(() => String, { nullable: true, description: 'The implications noted: legal, money, equality, environment.' })
    implications?: string | null;

    @Field(() => String, { nullable: true, description: 'The report, http or https.' })
    url?: string | null;
  }
  return Shared;
}
