import { Field, ID, InputType } from 'type-graphql';
import { UpdateInput } from '../../graphql/mutation-input.ts';
import { DateScalar } from '../../graphql/scalars.ts';
import { EvidenceInput } from '../evidence/evidence-edits.input.ts';

@InputType({ description: 'That somebody made sure a fact holds.' })
export class VerifyInput extends UpdateInput {
  @Field(() => DateScalar, { nullable: true, description: 'The day they did; today unless given.' })
  on?: string | null;
}

@InputType({ description: 'That the other side says so too: of a tie, its other end; of a provision, its organisation.' })
export class ConfirmInput extends UpdateInput {
  @Field(() => ID, {
    description:
      'The organisation that confirms it. Whoever does not speak for it, or keeps a tie that nothing else supports, gives evidence.',
  })
  onBehalfOf!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day it did; today unless given.' })
  on?: string | null;

  @Field(() => EvidenceInput, { nullable: true, description: 'What the confirmation rests on.' })
  evidence?: EvidenceInput | null;
}

@InputType({ description: 'That a fact is said not to be so.' })
export class DisputeInput extends UpdateInput {
  @Field(() => String, { description: 'Why: 2,000 characters at most.' })
  reason!: string;

  @Field(() => ID, { nullable: true, description: 'The organisation that says so; the one you speak for unless given.' })
  onBehalfOf?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it said so; today unless given.' })
  on?: string | null;

  @Field(() => EvidenceInput, { nullable: true, description: 'What that rests on.' })
  evidence?: EvidenceInput | null;
}
