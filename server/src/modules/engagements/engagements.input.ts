import type { EngagementKind } from '@atlas/shared/vocabulary';
import { Field, ID, InputType } from 'type-graphql';
import { EngagementKindEnum } from '../../graphql/enums.ts';
import { DateScalar } from '../../graphql/scalars.ts';

@InputType({ description: 'Which engagements; all conditions hold together, and one that is empty holds for all.' })
export class EngagementFilter {
  @Field(() => String, { nullable: true, description: 'With this in the title.' })
  text?: string | null;

  @Field(() => [EngagementKindEnum], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: EngagementKind[] | null;

  @Field(() => ID, { nullable: true, description: 'In which this organisation took part, as host or guest.' })
  with?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this programme.' })
  programme?: string | null;

  @Field(() => ID, { nullable: true, description: 'In which this person took part.' })
  person?: string | null;

  @Field(() => ID, { nullable: true, description: 'That were about this initiative or agreement.' })
  about?: string | null;

  @Field(() => [ID], { nullable: true, description: 'About one of these themes or a part of one.' })
  themes?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'In or for this area, or one inside it.' })
  within?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Held on this day or later. Those without a known day are left out.' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Held on this day or earlier. Those without a known day are left out.' })
  to?: string | null;
}
