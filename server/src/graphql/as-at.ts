import { todayInLondon } from '@atlas/shared/time';
import type { GraphQLResolveInfo } from 'graphql';
import { createParameterDecorator } from 'type-graphql';
import type { Context } from '../context.ts';
import { DateScalar } from './scalars.ts';

type Path = GraphQLResolveInfo['path'];

/** The days a query is asked as at: each field's own `asAt`, else that of the nearest field above that has one, else today. */
export class AsAtScopes {
  readonly #days = new WeakMap<Path, string>();
  readonly #today = todayInLondon();

  /** Says that this field, and all below it, are as at `day`. */
  set(info: GraphQLResolveInfo, day: string): void {
    this.#days.set(info.path, day);
  }

  /** The day this field is asked as at, YYYY-MM-DD. */
  of(info: GraphQLResolveInfo): string {
    for (let path: Path | undefined = info.path; path !== undefined; path = path.prev) {
      const day = this.#days.get(path);
      if (day !== undefined) return day;
    }
    return this.#today;
  }
}

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
