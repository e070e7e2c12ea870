import { Field, ID, ObjectType } from 'type-graphql';
import { UserError } from '../../graphql/payload.ts';
import type { UserErrorDetail } from '../../user-errors.ts';
import type { AgreementRow } from './agreements.cypher.ts';
import { Agreement } from './agreements.type.ts';

@ObjectType({ description: 'What became of the outcomes of a meeting.', simpleResolvers: true })
export class RecordDecisionsPayload {
  @Field(() => [Agreement], { description: 'The agreements as they now are, as the input names them; none where there are userErrors.' })
  agreements!: AgreementRow[];

  @Field(() => [UserError], { description: 'What stood in the way; empty where all was recorded.' })
  userErrors!: UserErrorDetail[];

  @Field(() => ID, { nullable: true, description: 'The entry in the history of the first; null where nothing was written.' })
  changeId!: string | null;
}
