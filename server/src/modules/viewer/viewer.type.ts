import { Field, ID, ObjectType } from 'type-graphql';
import { Area } from '../areas/areas.type.ts';
import { UserRoleEnum } from '../grants/user-role.ts';
import { Organisation } from '../organisations/organisations.type.ts';

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
}

@ObjectType({ description: 'Whoever is reading.', simpleResolvers: true })
export class Viewer {
  @Field(() => ID, { description: 'Who they are; "anonymous" where nobody is signed in.' })
  id!: string;

  @Field(() => String, { description: 'What they are called.' })
  name!: string;

  @Field(() => Boolean, { description: 'True where somebody is signed in.' })
  isSignedIn!: boolean;

  @Field(() => [String], { description: 'The roles they hold.' })
  roles!: readonly string[];

  @Field(() => [String], { description: 'What they may do, by name, such as record:read.' })
  permissions!: readonly string[];
}
