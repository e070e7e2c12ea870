import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { PageArgs } from '../../graphql/arguments.ts';
import { InheritedAsAt } from '../../graphql/as-at.ts';
import { NodeInterface } from '../../graphql/record.type.ts';
import { NodeService } from '../records/node.service.ts';
import type { ChangeRow } from './changes.cypher.ts';
import { ChangeFilter } from './changes.input.ts';
import { ChangeService } from './changes.service.ts';
import { Change, ChangeConnection, FieldChange } from './changes.type.ts';

@Resolver(() => Change)
export class ChangeResolver {
  @Query(() => ChangeConnection, { description: 'What was recorded and changed, the latest first.' })
  changes(
    @Ctx() context: Context,
    @Arg('filter', () => ChangeFilter, { nullable: true, description: 'Which ones; all unless given.' }) filter: ChangeFilter | null,
    @Args(() => PageArgs) page: PageArgs,
  ) {
    return context.use(ChangeService).list(filter, page);
  }

  @FieldResolver(() => NodeInterface, { nullable: true, description: 'The record, as it is on the day asked about.' })
  record(@Root() { recordId }: ChangeRow, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return context.use(NodeService).find(recordId, asAt);
  }

  @FieldResolver(() => [FieldChange], { description: 'What it did, field by field.' })
  fields(@Root() { id }: ChangeRow, @Ctx() context: Context) {
    return context.use(ChangeService).differences(id);
  }
}
