import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { IdArg, PageArgs } from '../../graphql/arguments.ts';
import type { ChangeRow } from '../changes/changes.cypher.ts';
import { Change } from '../changes/changes.type.ts';
import { EvidenceStore } from '../evidence/evidence.store.ts';
import { Source } from '../evidence/evidence.type.ts';
import type { ImportRunRow } from './imports.cypher.ts';
import { ImportStore } from './imports.store.ts';
import { ImportRun, ImportRunConnection } from './imports.type.ts';

@Resolver(() => ImportRun)
export class ImportRunResolver {
  @Query(() => ImportRun, { nullable: true, description: 'The import with this id, for signed-in readers, or null.' })
  importRun(@Ctx() context: Context, @IdArg('id', 'Its id.') id: string) {
    return context.use(ImportStore).byId.load(id);
  }

  @Query(() => ImportRunConnection, { description: 'Imports of registers, the latest first, for signed-in readers.' })
  importRuns(@Ctx() context: Context, @Args(() => PageArgs) page: PageArgs) {
    context.require('import:read');
    return context.use(ImportStore).list(page);
  }

  @FieldResolver(() => Source, { nullable: true, description: 'The register its facts come from.' })
  source(@Root() { sourceId }: ImportRunRow, @Ctx() context: Context) {
    return context.use(EvidenceStore).sourceById.load(sourceId);
  }
}

@Resolver(() => Change)
export class ChangeImportResolver {
  @FieldResolver(() => ImportRun, { nullable: true, description: 'The import that did it, for signed-in readers.' })
  async importRun(@Root() { id }: ChangeRow, @Ctx() context: Context) {
    return (await context.use(ImportStore).ofChange.load(id))[0] ?? null;
  }
}
