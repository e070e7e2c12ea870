import 'reflect-metadata';
import { type UserErrorCode, userErrorCodes } from '@atlas/shared/vocabulary';
import { type ClassType, Ctx, Field, ID, ObjectType } from 'type-graphql';
import type { Edited } from '../audit/editing.ts';
import type { Context } from '../context.ts';
import type { UserErrorDetail } from '../user-errors.ts';
import { InheritedAsAt } from './as-at.ts';
import { enumOf } from './enums.ts';
import type { AnyNode } from './node-loaders.ts';
import { nodeLoaderFor } from './node-loaders.ts';

const UserErrorCodeEnum = enumOf('UserErrorCode', 'What kind of expected failure a mutation met.', userErrorCodes);

@ObjectType({ description: 'An expected failure of a mutation; nothing was written.', simpleResolvers: true })
export class UserError {
  @Field(() => [String], { nullable: true, description: 'The path of the field in the input; null where it is about the whole.' })
  field!: UserErrorDetail['field'];

  @Field(() => UserErrorCodeEnum, { description: 'What kind of failure it is.' })
  code!: UserErrorCode;

  @Field(() => String, { description: 'What is wrong and what to do, in words for whoever filled it in.' })
  message!: string;
}

/**
 * Declares the type `<name>Payload` of mutations that give one record: the record under its own name, `userErrors`, and `changeId`.
 * @param name that of the record's type, under which it is registered as a node
 */
export function payloadType(name: Parameters<typeof nodeLoaderFor>[0][number], recordType: () => ClassType): ClassType<Edited> {
  const field = name.replace(/^./, (letter) => letter.toLowerCase());

  @ObjectType(`${name}Payload`, { description: `What became of a mutation that gives one ${name}.` })
  class Payload {
    id!: string | null;

    @Field(() => [UserError], { description: 'What stood in the way; empty where it was done.' })
    userErrors!: UserErrorDetail[];

    @Field(() => ID, {
      nullable: true,
      description: 'The entry it made in the history, for undoChange; null where nothing was written.',
    })
    changeId!: string | null;

    @Field(recordType, {
      name: field,
      nullable: true,
      description: 'The record as it now is; null where there are userErrors, but for STALE, where it is what somebody else made of it.',
    })
    record(@Ctx() context: Context, @InheritedAsAt() asAt: string): Promise<AnyNode | null> | null {
      return this.id === null ? null : (nodeLoaderFor([name])?.(context, this.id, asAt) ?? null);
    }
  }
  return Payload as unknown as ClassType<Edited>;
}
