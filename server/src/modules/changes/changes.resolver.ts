import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { IdArg, PageArgs } from '../../graphql/arguments.ts';
import { InheritedAsAt } from '../../graphql/as-at.ts';
import { NodeInterface } from '../../graphql/record.type.ts';
import { NodeService } from '../records/node.service.ts';
import type { ChangeRow } from './changes.cypher.ts';
import { ChangeFilter } from './changes.input.ts';
import { ChangeService } from './changes.service.ts';
import { Change, ChangeConnection, FieldChange, RecordField } from './changes.type.ts';

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

  @Query(() => Change, {
    nullable: true,
    description:
      'A record as it was at a revision: the change that made it so, whose snapshot says the whole of it. Null where there is none.',
  })
  recordAt(
    @Ctx() context: Context,
    @IdArg('id', 'The record’s id; that of one taken out too.') id: string,
    @Arg('revision', () => Int, { description: 'Which version of it, from 1.' }) revision: number,
  ) {
    return context.use(ChangeService).atRevision(id, revision);
  }

  @FieldResolver(() => NodeInterface, { nullable: true, description: 'The record, as it is on the day asked about.' })
  record(@Root() { recordId }: ChangeRow, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return context.use(NodeService).find(recordId, asAt);
  }

  @FieldResolver(() => [FieldChange], { description: 'What it did, field by field, in words.' })
  fields(@Root() change: ChangeRow, @Ctx() context: Context) {
    return context.use(ChangeService).differences(change);
  }

  @FieldResolver(() => [RecordField], {
    description: 'The record as it was then: all it said after this change, in words. Nothing where the change took it out.',
  })
  snapshot(@Root() change: ChangeRow, @Ctx() context: Context) {
    return context.use(ChangeService).fieldsAfter(change);
  }

  @FieldResolver(() => String, { nullable: true, description: 'How the record was called then; null where it has no name of its own.' })
  recordName(@Root() change: ChangeRow, @Ctx() context: Context) {
    return context.use(ChangeService).nameThen(change);
  }

  @FieldResolver(() => Boolean, {
    description: 'True where undoChange is open to you: it is the last change of the record, and yours or one you answer for.',
  })
  canUndo(@Root() change: ChangeRow, @Ctx() context: Context) {
    return context.use(ChangeService).mayUndo(change);
  }
}
