import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { PageArgs } from '../../graphql/arguments.ts';
import { InheritedAsAt } from '../../graphql/as-at.ts';
import { NodeInterface } from '../../graphql/record.type.ts';
import { DateScalar } from '../../graphql/scalars.ts';
import { NodeService } from '../records/node.service.ts';
import type { PersonalReadRow } from './read-log.cypher.ts';
import { ReadLogService } from './read-log.service.ts';
import { PersonalRead, PersonalReadConnection } from './read-log.type.ts';

@ArgsType()
export class ReadLogArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only of this person, or of this restricted record.' })
  about?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only by this person, by the id they sign in under.' })
  by?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Only on this day (London) or later.' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Only before this day.' })
  to?: string | null;
}

@Resolver(() => PersonalRead)
export class ReadLogResolver {
  @Query(() => PersonalReadConnection, {
    description: 'Who read what is personal or restricted in the records of your councils, the latest first: for stewards.',
  })
  personalReads(@Ctx() context: Context, @Args(() => ReadLogArgs) { first, after, ...filter }: ReadLogArgs) {
    return context.use(ReadLogService).list(filter, { first, after });
  }

  @FieldResolver(() => NodeInterface, {
    nullable: true,
    description: 'Whom or what it tells of; null where that was taken out since, or you may not see it.',
  })
  about(@Root() { aboutId }: PersonalReadRow, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return context.use(NodeService).find(aboutId, asAt);
  }
}
