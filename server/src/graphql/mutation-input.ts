import 'reflect-metadata';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { EditInput } from '../audit/editing.ts';
import { ChangeReasonEnum } from './enums.ts';
import { DateScalar } from './scalars.ts';

/** What the input of any mutation may carry. */
@InputType()
export abstract class MutationInput implements EditInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Makes a retry safe: the same key with the same input is done once. A UUID of the request is best; 200 characters at most.',
  })
  idempotencyKey?: string | null;

  @Field(() => String, { nullable: true, description: 'Why, in a few words: kept in the history.' })
  why?: string | null;

  @Field(() => ChangeReasonEnum, {
    nullable: true,
    description: 'Whether the world changed, we learnt of it, or we had it wrong; what is usual for this mutation unless given.',
  })
  changeReason?: EditInput['changeReason'];
}

/** A class of inputs that a function adds fields to, so that what records a thing and what changes it declare them once. */
// biome-ignore lint/suspicious/noExplicitAny: what a class takes that others are mixed into has to be written so.
export type InputClass = abstract new (...args: any[]) => object;

/** What the input of an update carries. Fields left out stay as they are; null clears one. */
@InputType()
export abstract class UpdateInput extends MutationInput {
  @Field(() => ID, { description: 'The record.' })
  id!: string;

  @Field(() => Int, { description: 'The revision it was read at: STALE where it moved on since.' })
  revision!: number;
}

@InputType({ description: 'What is ended, and from which day.' })
export class EndInput extends UpdateInput {
  @Field(() => DateScalar, { description: 'The first day on which it no longer holds; after the day it began.' })
  on!: string;
}
