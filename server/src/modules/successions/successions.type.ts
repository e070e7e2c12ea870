import { Field, ID, ObjectType } from 'type-graphql';
import { UserError } from '../../graphql/payload.ts';
import type { UserErrorDetail } from '../../user-errors.ts';

@ObjectType({ description: 'What became of a succession.' })
export class SuccessionPayload {
  id!: string | null;

  @Field(() => [UserError], { description: 'What stood in the way; empty where it was recorded.' })
  userErrors!: UserErrorDetail[];

  @Field(() => ID, {
    nullable: true,
    description:
      'The entry it made in the history of the first predecessor: undoChange takes all of it back. Null where nothing was written.',
  })
  changeId!: string | null;
}
