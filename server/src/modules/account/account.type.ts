import { Field, ID, Int, ObjectType } from 'type-graphql';
import { UserError } from '../../graphql/payload.ts';
import { DateTimeScalar } from '../../graphql/scalars.ts';
import type { UserErrorDetail } from '../../user-errors.ts';

@ObjectType({ description: 'One browser somebody is signed in with.', simpleResolvers: true })
export class Session {
  @Field(() => ID, { description: 'For endSession; it opens nothing.' })
  id!: string;

  @Field(() => DateTimeScalar, { description: 'When they signed in.' })
  createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it was last used, to five minutes.' })
  lastSeenAt!: string;

  @Field(() => DateTimeScalar, {
    description: 'When it ends unless it is used again; using it makes that later, but never past a working day.',
  })
  expiresAt!: string;

  @Field(() => String, { nullable: true, description: 'What the browser calls itself; null where it said nothing.' })
  browser!: string | null;

  @Field(() => Boolean, { description: 'True for the one that asks.' })
  isCurrent!: boolean;
}

@ObjectType({ description: 'What became of ending somebody else’s sessions.', simpleResolvers: true })
export class SessionsOfPayload {
  @Field(() => Int, { description: 'How many were ended.' })
  ended!: number;

  @Field(() => [UserError], { description: 'What stood in the way; empty where it was done.' })
  userErrors!: readonly UserErrorDetail[];
}

@ObjectType({ description: 'What became of ending sessions.', simpleResolvers: true })
export class SessionsPayload {
  @Field(() => [UserError], { description: 'What stood in the way; empty where it was done.' })
  userErrors!: readonly UserErrorDetail[];
}
