import type { FactStatus, TieKind } from '@atlas/shared/vocabulary';
import { Field, ID, InputType, Int } from 'type-graphql';
import { FactStatusEnum, TieKindEnum } from '../../graphql/enums.ts';

@InputType({ description: 'Which ties; all conditions hold together, and one that is empty holds for all.' })
export class TieFilter {
  @Field(() => [TieKindEnum], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: TieKind[] | null;

  @Field(() => [FactStatusEnum], { nullable: true, description: 'With one of these statuses on the day asked about.' })
  statuses?: FactStatus[] | null;

  @Field(() => ID, { nullable: true, description: 'With this organisation at one end.' })
  with?: string | null;

  @Field(() => ID, { nullable: true, description: 'With an end that is based in, governs or serves this area or one inside it.' })
  within?: string | null;

  @Field(() => Int, { nullable: true, description: 'At least this strong on the day asked about, 1 to 5.' })
  minStrength?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those overdue to be made sure of, or only those that are not.' })
  isStale?: boolean | null;
}
