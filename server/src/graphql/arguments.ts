import 'reflect-metadata';
import { idSchema } from '@atlas/shared/validation';
import { ArgsType, createParameterDecorator, Field, ID, Int } from 'type-graphql';
import type { Context } from '../context.ts';
import { badInput } from '../errors.ts';

/** How many a list gives unless asked, and at most. */
export const DEFAULT_PAGE_SIZE = 25;
export const MAX_PAGE_SIZE = 200;
/** How long a text to look for may be: the index refuses much longer ones. */
export const MAX_TEXT_LENGTH = 200;

@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: `How many to give: ${DEFAULT_PAGE_SIZE} unless told, ${MAX_PAGE_SIZE} at most.` })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'The cursor of the last one already had, to go on from there.' })
  after?: string | null;
}

/**
 * Checks that an id has the form of one; whether there is such a record is another question.
 * @throws BAD_USER_INPUT naming the argument
 */
export function parseId(value: string, argument: string): string {
  const parsed = idSchema.safeParse(value);
  if (!parsed.success) throw badInput(argument, parsed.error.issues.map((issue) => issue.message).join(' '));
  return parsed.data;
}

/**
 * Checks the fields of an input that hold ids.
 * @param name what the input's argument is called, for the message
 * @throws BAD_USER_INPUT naming the field, as in `filter.within`
 */
export function parseIds<T extends object>(input: T, name: string, fields: readonly (keyof T & string)[]): T {
  const parsed = { ...input };
  for (const field of fields) {
    const value: unknown = input[field];
    if (typeof value === 'string') Object.assign(parsed, { [field]: parseId(value, `${name}.${field}`) });
    if (Array.isArray(value)) Object.assign(parsed, { [field]: value.map((item) => parseId(String(item), `${name}.${field}`)) });
  }
  return parsed;
}

/**
 * Checks a whole number against its bounds, both included.
 * @throws BAD_USER_INPUT naming the argument
 */
export function parseBounded(value: number, argument: string, min: number, max: number): number {
  if (!Number.isInteger(value) || value < min || value > max)
    throw badInput(argument, `${value} is out of range: it goes from ${min} to ${max}.`);
  return value;
}

/**
 * The `text` of a filter without the blanks around it; empty where nothing is asked.
 * @throws BAD_USER_INPUT naming `filter.text` where it is too long
 */
export function parseFilterText(text: string | null | undefined): string {
  const trimmed = text?.trim() ?? '';
  if (trimmed.length > MAX_TEXT_LENGTH) {
    const length = trimmed.length.toLocaleString('en-GB');
    throw badInput('filter.text', `it is ${length} characters long; the most is ${MAX_TEXT_LENGTH}. Give a name, or a part of one.`);
  }
  return trimmed;
}

/** Declares an argument `name: ID!` and gives it checked. */
export function IdArg(name: string, description: string): ParameterDecorator {
  return createParameterDecorator<Context>(({ args }) => parseId(args[name] as string, name), {
    arg: { name, typeFunc: () => ID, options: { description } },
  }) as ParameterDecorator;
}

/** True where a condition of a filter is there to be met: an empty list or text asks for nothing. */
export function isGiven(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  return Array.isArray(value) || typeof value === 'string' ? value.length > 0 : true;
}
