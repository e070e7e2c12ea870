import { Field, ID, ObjectType } from 'type-graphql';
import { UserError } from '../../graphql/payload.ts';
import type { UserErrorDetail } from '../../user-errors.ts';
import type { OrganisationRow } from '../organisations/organisations.cypher.ts';
import { Organisation } from '../organisations/organisations.type.ts';
import type { AgreementRow } from './agreements.cypher.ts';
import { Agreement } from './agreements.type.ts';
import { NovationStateEnum } from './enums.ts';

@ObjectType({ description: 'An agreement with a body that others follow, and whether it was passed on to them.', simpleResolvers: true })
export class Novation {
  @Field(() => Agreement, { description: 'The agreement with the body that came before.' })
  agreement!: AgreementRow;

  @Field(() => Organisation, { description: 'The body that came before, which is a party to it.' })
  predecessor!: OrganisationRow;

  @Field(() => NovationStateEnum, { description: 'How far it is.' })
  state!: string;

  @Field(() => Agreement, { nullable: true, description: 'The agreement it was passed on to; null where it was not.' })
  passedOnTo!: AgreementRow | null;
}

@ObjectType({ description: 'What became of passing agreements on.', simpleResolvers: true })
export class NovateAgreementsPayload {
  @Field(() => [Agreement], { description: 'The agreements that closed, each with its `successor`; none where there are userErrors.' })
  agreements!: AgreementRow[];

  @Field(() => [UserError], { description: 'What stood in the way, agreement by agreement; empty where all were passed on.' })
  userErrors!: UserErrorDetail[];

  @Field(() => ID, {
    nullable: true,
    description: 'The entry in the history of the first: undoChange takes all of it back. Null where nothing was written.',
  })
  changeId!: string | null;
}
