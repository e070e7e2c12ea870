import { Field, ID, ObjectType } from 'type-graphql';
import { connectionType } from '../../graphql/connection.ts';
import { payloadType } from '../../graphql/payload.ts';
import { NodeInterface, RecordInterface } from '../../graphql/record.type.ts';
import { DateScalar } from '../../graphql/scalars.ts';
import { UserRoleEnum } from './user-role.ts';

@ObjectType({ description: 'Somebody who signs in.', simpleResolvers: true })
export class Principal {
  @Field(() => ID, { description: 'Opaque, and stable.' })
  id!: string;

  @Field(() => String, { description: 'What they are called.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Their address at work, as the sign-in provider gives it.' })
  email!: string | null;
}

@ObjectType({
  implements: [NodeInterface, RecordInterface],
  description:
    'A role given to somebody, dated: for the records of a council, or as one who speaks for a partner. It shows to them, to the stewards of the council and to administrators.',
  simpleResolvers: true,
})
export class Grant extends RecordInterface {
  @Field(() => UserRoleEnum, { description: 'The role.' })
  role!: string;

  @Field(() => String, { nullable: true, description: 'What to know about it.' })
  note!: string | null;

  @Field(() => DateScalar, { description: 'The first day they hold it.' })
  validFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The first day on which they no longer hold it; open where null.' })
  validTo!: string | null;
}

export const PrincipalConnection = connectionType('Principal', () => Principal);
export const GrantConnection = connectionType('Grant', () => Grant);
export const GrantPayload = payloadType('Grant', () => Grant);
