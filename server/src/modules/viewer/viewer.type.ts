import { viewables } from '@atlas/shared/permissions';
import { Field, ID, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enums.ts';
import { DateScalar } from '../../graphql/scalars.ts';
import { Area } from '../areas/areas.type.ts';
import { UserRoleEnum } from '../grants/user-role.ts';
import { Organisation } from '../organisations/organisations.type.ts';

export const ViewAsEnum = enumOf('ViewAs', 'Whom a steward can see the Atlas as.', viewables);

@ObjectType({
  description: 'Whom a steward or administrator sees the Atlas as: what that one would see, and no more than they themselves.',
  simpleResolvers: true,
})
export class ViewingAs {
  @Field(() => ViewAsEnum, { description: 'The role; ANYBODY for one who is not signed in.' })
  as!: string;

  @Field(() => String, { description: 'The same in words: “Partner, speaking for Tide and Table”.' })
  inWords!: string;

  @Field(() => Organisation, {
    nullable: true,
    description:
      'The council whose role it is, or the organisation the partner speaks for; null for anybody, and where it is hidden from them.',
  })
  organisation!: unknown;
}

@ObjectType({ description: 'A role the reader holds today, and on whose records.', simpleResolvers: true })
export class HeldRole {
  @Field(() => UserRoleEnum, { description: 'The role.' })
  role!: string;

  @Field(() => String, { description: 'The same in words: “Broker for Merrowshire County Council”.' })
  inWords!: string;

  @Field(() => [String], { description: 'What it lets them do there, by name.' })
  permissions!: readonly string[];

  @Field(() => Organisation, {
    nullable: true,
    description: 'The council whose records it is for, or the organisation they speak for; null where it is for nobody’s records.',
  })
  organisation!: unknown;

  @Field(() => [Area], { description: 'Areas outside of which they edit nothing; no limit where empty.' })
  areas!: readonly unknown[];

  @Field(() => DateScalar, { nullable: true, description: 'The first day they hold it; null where the sign-in service says that they do.' })
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day on which they no longer hold it; open where null.' })
  validTo!: string | null;
}

@ObjectType({ description: 'Whoever is reading.', simpleResolvers: true })
export class Viewer {
  @Field(() => ID, { description: 'Who they are; "anonymous" where nobody is signed in.' })
  id!: string;

  @Field(() => String, { description: 'What they are called.' })
  name!: string;

  @Field(() => Boolean, { description: 'True where somebody is signed in, and does not view the Atlas as one who is not.' })
  isSignedIn!: boolean;

  @Field(() => [String], { description: 'The roles they hold.' })
  roles!: readonly string[];

  @Field(() => [String], { description: 'What they may do, by name, such as record:read.' })
  permissions!: readonly string[];
}
