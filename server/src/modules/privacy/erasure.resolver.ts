import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { PageArgs } from '../../graphql/arguments.ts';
import { ErasureService } from './erasure.service.ts';
import { EraseSubjectInput, EraseSubjectPayload, Erasure, ErasureConnection } from './erasure.type.ts';

@Resolver(() => Erasure)
export class ErasureResolver {
  @Mutation(() => EraseSubjectPayload, {
    description:
      'Puts a tombstone in the place of a person, in the history too: for good, and again where an older backup is restored. A dry run unless told.',
  })
  eraseSubject(@Ctx() context: Context, @Arg('input', () => EraseSubjectInput, { description: 'Who and why.' }) input: EraseSubjectInput) {
    return context.use(ErasureService).erase(input);
  }

  @Query(() => ErasureConnection, { description: 'The erasures of your councils, the latest first: for stewards.' })
  erasures(@Ctx() context: Context, @Args(() => PageArgs) page: PageArgs) {
    return context.use(ErasureService).list(page);
  }
}
