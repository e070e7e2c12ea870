import type { Role } from '@atlas/shared/permissions';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { UserError } from '../../graphql/payload.ts';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.ts';
import { UserRoleEnum } from '../grants/user-role.ts';

@ObjectType({ description: 'What a program of yours signs in with, in the header `Authorization: Bearer …`.', simpleResolvers: true })
export class AccessToken {
  @Field(() => ID, { description: 'To revoke it by; the secret itself is told once, when it is made.' })
  id!: string;

  @Field(() => String, { description: 'What its owner calls it.' })
  name!: string;

  @Field(() => UserRoleEnum, { description: 'The highest role it acts in. Where its owner holds less, it does too.' })
  role!: string;

  @Field(() => Boolean, { description: 'True where it changes nothing.' })
  isReadOnly!: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'From when on it no longer works.' })
  expiresAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last used, to five minutes; null where it never was.' })
  lastUsedAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was revoked; null where it was not.' })
  revokedAt!: string | null;
}

@InputType({ description: 'What a token is to be.' })
export class CreateAccessTokenInput {
  @Field(() => String, { description: 'What you call it: the program or report it is for.' })
  name!: string;

  @Field(() => UserRoleEnum, { description: 'The highest role it acts in: none higher than your own.' })
  role!: Role;

  @Field(() => Boolean, { nullable: true, description: 'False for one that may change records; true unless given.' })
  isReadOnly?: boolean | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day it no longer works: 90 days from today unless given, a year at most.',
  })
  expiresOn?: string | null;
}

@ObjectType({ description: 'What became of a mutation that gives one AccessToken.', simpleResolvers: true })
export class AccessTokenPayload {
  @Field(() => AccessToken, { nullable: true, description: 'The token; null where there are userErrors.' })
  accessToken!: AccessToken | null;

  @Field(() => String, {
    nullable: true,
    description: 'The token itself, told this once: keep it as you keep a password. Null but when it is made.',
  })
  secret!: string | null;

  @Field(() => [UserError], { description: 'What stood in the way; empty where it was done.' })
  userErrors!: readonly UserError[];
}
