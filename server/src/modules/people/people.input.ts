import type { RoleKind } from '@atlas/shared/vocabulary';
import { Field, ID, InputType } from 'type-graphql';
import { RoleKindEnum } from '../../graphql/enums.ts';

@InputType({ description: 'Which people; all conditions hold together, and one that is empty holds for all.' })
export class PersonFilter {
  @Field(() => String, { nullable: true, description: 'Words of the name, each from its beginning.' })
  text?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who hold a post in this organisation on the day.' })
  organisation?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who hold a post for this area on the day, such as the councillors of a division.' })
  area?: string | null;

  @Field(() => [RoleKindEnum], { nullable: true, description: 'Who hold a post of one of these kinds on the day.' })
  roles?: RoleKind[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those with a name, or only those of whom the post is kept.' })
  isNamed?: boolean | null;
}
