import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { PageArgs } from '../../graphql/arguments.ts';
import { ReadLogService } from './read-log.service.ts';
import { PersonalRead, PersonalReadConnection } from './read-log.type.ts';

@Resolver(() => PersonalRead)
export class ReadLogResolver {
  @Query(() => PersonalReadConnection, {
    description: 'Who read what is personal or restricted in the records of your councils, the latest first: for stewards.',
  })
  personalReads(
    @Ctx() context: Context,
    @Arg('about', () => ID, { nullable: true, description: 'Only of this person, or of this restricted record.' }) about: string | null,
    @Arg('by', () => ID, { nullable: true, description: 'Only by this person, by the id they sign in under.' }) by: string | null,
    @Args(() => PageArgs) page: PageArgs,
  ) {
    return context.use(ReadLogService).list(about, by, page);
  }
}
