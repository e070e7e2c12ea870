import type { AreaLevel } from '@atlas/shared/vocabulary';
import { Field, ID, InputType } from 'type-graphql';
import { AreaLevelEnum } from '../../graphql/enums.ts';

@InputType({ description: 'Which areas; all conditions hold together, and one that is empty holds for all.' })
export class AreaFilter {
  @Field(() => String, { nullable: true, description: 'Words of its name or code; the beginning of a word is enough.' })
  text?: string | null;

  @Field(() => [AreaLevelEnum], { nullable: true, description: 'Of one of these levels.' })
  levels?: AreaLevel[] | null;

  @Field(() => ID, { nullable: true, description: 'Inside this area, at any depth; the area itself is left out.' })
  within?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only what is made up, or only what is real.' })
  isIllustrative?: boolean | null;
}
