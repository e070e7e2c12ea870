import type { FactStatus } from '@atlas/shared/vocabulary';
import { Field, ID, InputType } from 'type-graphql';
import { FactStatusEnum } from '../../graphql/enums.ts';

@InputType({ description: 'Which provisions; all conditions hold together, and one that is empty holds for all.' })
export class ProvisionFilter {
  @Field(() => ID, { nullable: true, description: 'Of this organisation.' })
  organisation?: string | null;

  @Field(() => ID, { nullable: true, description: 'In this area or one inside it.' })
  within?: string | null;

  @Field(() => [ID], { nullable: true, description: 'On one of these themes or a part of one.' })
  themes?: string[] | null;

  @Field(() => [FactStatusEnum], { nullable: true, description: 'With one of these statuses on the day asked about.' })
  statuses?: FactStatus[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those overdue to be made sure of, or only those that are not.' })
  isStale?: boolean | null;
}
