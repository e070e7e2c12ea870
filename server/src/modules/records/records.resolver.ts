import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { IdArg, PageArgs } from '../../graphql/arguments.ts';
import { AsAt } from '../../graphql/as-at.ts';
import { NodeInterface, RecordInterface } from '../../graphql/record.type.ts';
import { ChangeService } from '../changes/changes.service.ts';
import { ChangeConnection } from '../changes/changes.type.ts';
import { EvidenceStore } from '../evidence/evidence.store.ts';
import { Evidence } from '../evidence/evidence.type.ts';
import { OrganisationStore } from '../organisations/organisations.store.ts';
import { Organisation } from '../organisations/organisations.type.ts';
import { NodeService } from './node.service.ts';

/** What every record of the API's rows carries. */
interface AnyRecord {
  readonly id: string;
  readonly ownerId: string | null;
}

/** The fields of Record, resolved once for every type that implements it. */
@Resolver(() => RecordInterface)
export class RecordResolver {
  @Query(() => NodeInterface, {
    nullable: true,
    description: 'Whatever has this id, as it is on a day; null where there is none you may see.',
  })
  node(@Ctx() context: Context, @IdArg('id', 'Its id.') id: string, @AsAt() asAt: string) {
    return context.use(NodeService).find(id, asAt);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The council whose record it is; null where nobody owns it.' })
  owner(@Root() { ownerId }: AnyRecord, @Ctx() context: Context) {
    return ownerId === null ? null : context.use(OrganisationStore).byId.load(ownerId);
  }

  @FieldResolver(() => [Evidence], { description: 'The passages of sources it rests on.' })
  evidence(@Root() { id }: AnyRecord, @Ctx() context: Context) {
    return context.use(EvidenceStore).ofRecord.load(id);
  }

  @FieldResolver(() => ChangeConnection, { description: 'Its history, the latest first.' })
  changes(@Root() { id }: AnyRecord, @Ctx() context: Context, @Args(() => PageArgs) page: PageArgs) {
    return context.use(ChangeService).list({ record: id }, page);
  }
}
