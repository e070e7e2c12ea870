import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Edited } from '../../audit/editing.ts';
import type { Context } from '../../context.ts';
import { InheritedAsAt } from '../../graphql/as-at.ts';
import { NodeInterface, RecordInterface } from '../../graphql/record.type.ts';
import { NodeService } from '../records/node.service.ts';
import { AccessService } from './access.service.ts';
import { RecordAccess, ShareRecordPayload } from './access.type.ts';
import { ShareRecordInput } from './sharing.input.ts';
import { SharingService } from './sharing.service.ts';

/** Who can see a record: one field of all that implement Record. */
@Resolver(() => RecordInterface)
export class AccessResolver {
  @FieldResolver(() => RecordAccess, { nullable: true, description: 'Who can see it, and why you can.' })
  access(@Root() { id }: { id: string }, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return context.use(AccessService).of(id, asAt);
  }
}

@Resolver(() => ShareRecordPayload)
export class SharingResolver {
  @Mutation(() => ShareRecordPayload, {
    description: 'Opens a record of your council to others, or closes it again; what hangs on it goes with it. For its stewards.',
  })
  shareRecord(
    @Ctx() context: Context,
    @Arg('input', () => ShareRecordInput, { description: 'Who is to see it.' }) input: ShareRecordInput,
  ) {
    return context.use(SharingService).share(input);
  }

  @FieldResolver(() => NodeInterface, {
    nullable: true,
    description:
      'The record as it now is, a source or a decision among them; null where there are userErrors, but for STALE, where it is what somebody else made of it.',
  })
  record(@Root() { id }: Edited, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return id === null ? null : context.use(NodeService).find(id, asAt);
  }
}
