import { createParameterDecorator } from 'type-graphql';
import type { Context } from '../context.ts';
import { DateScalar } from './scalars.ts';

/** Declares the argument `asAt: Date` and gives the day to answer for, which fields below inherit. */
export function AsAt(): ParameterDecorator {
  return createParameterDecorator<Context>(
    ({ args, context, info }) => {
      if (typeof args.asAt === 'string') context.asAt.set(info, args.asAt);
      return context.asAt.of(info);
    },
    {
      arg: {
        name: 'asAt',
        typeFunc: () => DateScalar,
        options: { nullable: true, description: 'The day to answer for; that of the field above unless given, and today at the top.' },
      },
    },
  ) as ParameterDecorator;
}

/** Gives the day the field above is answered for, where the field itself has no `asAt`. */
export function InheritedAsAt(): ParameterDecorator {
  return createParameterDecorator<Context>(({ context, info }) => context.asAt.of(info)) as ParameterDecorator;
}
