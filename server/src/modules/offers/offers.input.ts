import type { CapacityKind } from '@atlas/shared/vocabulary';
import { Field, ID, InputType } from 'type-graphql';
import { CapacityKindEnum } from '../../graphql/enums.ts';

@InputType()
abstract class CapacityFilter {
  @Field(() => String, { nullable: true, description: 'With this in the title.' })
  text?: string | null;

  @Field(() => [CapacityKindEnum], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: CapacityKind[] | null;

  @Field(() => ID, { nullable: true, description: 'Of this organisation.' })
  organisation?: string | null;

  @Field(() => [ID], { nullable: true, description: 'On one of these themes or a part of one.' })
  themes?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'In this area or one inside it.' })
  within?: string | null;
}

@InputType({ description: 'Which offers; all conditions hold together, and one that is empty holds for all.' })
export class OfferFilter extends CapacityFilter {}

@InputType({ description: 'Which needs; all conditions hold together, and one that is empty holds for all.' })
export class NeedFilter extends CapacityFilter {}
