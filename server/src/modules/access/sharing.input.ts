import type { Visibility } from '@atlas/shared/vocabulary';
import { Field, ID, InputType } from 'type-graphql';
import { VisibilityEnum } from '../../graphql/enums.ts';
import { UpdateInput } from '../../graphql/mutation-input.ts';

@InputType({
  description:
    'Who is to see a record. Lists that are left out stay as they are, as far as they go with the visibility; null or an empty list empties one.',
})
export class ShareRecordInput extends UpdateInput {
  @Field(() => VisibilityEnum, { description: 'How open it is to be.' })
  visibility!: Visibility;

  @Field(() => [ID], {
    nullable: true,
    description: 'Organisations, councils among them, whose people are to see it too, where it is for PARTIES or OWNER.',
  })
  sharedWith?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'People who are to see it, where it is RESTRICTED, by the id that `principals` gives; groups too: `stewards:` with the id of a council, `stewards` for those of all, `administrators`.',
  })
  restrictedTo?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'People and organisations who are not to see it, whatever else lets them.' })
  deniedTo?: string[] | null;
}
