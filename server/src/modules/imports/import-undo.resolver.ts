import { Arg, Ctx, Field, FieldResolver, ID, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { UserError } from '../../graphql/payload.ts';
import type { UserErrorDetail } from '../../user-errors.ts';
import { type ImportUndone, ImportUndoService } from './import-undo.service.ts';
import type { ImportRunRow } from './imports.cypher.ts';
import { ImportStore } from './imports.store.ts';
import { ImportRun } from './imports.type.ts';

@ObjectType({ description: 'What became of the undo of an import.' })
export class UndoImportPayload {
  id!: string | null;

  @Field(() => [UserError], { description: 'What stood in the way; empty where it was done.' })
  userErrors!: UserErrorDetail[];
}

@Resolver(() => UndoImportPayload)
export class ImportUndoResolver {
  @Mutation(() => UndoImportPayload, {
    description:
      'Takes back all that an import of your council brought in: what it made is taken out, what it changed is put back as it was.',
  })
  undoImport(@Ctx() context: Context, @Arg('id', () => ID, { description: 'The import.' }) id: string) {
    return context.use(ImportUndoService).undo(id);
  }

  @FieldResolver(() => ImportRun, { nullable: true, description: 'The import as it now is; null where there are userErrors.' })
  importRun(@Root() { id }: ImportUndone, @Ctx() context: Context) {
    return id === null ? null : context.use(ImportStore).byId.load(id);
  }
}

@Resolver(() => ImportRun)
export class ImportRunUndoResolver {
  @FieldResolver(() => Boolean, { description: 'True where undoImport is open to you.' })
  canUndo(@Root() run: ImportRunRow, @Ctx() context: Context) {
    return context.use(ImportUndoService).mayUndo(run);
  }
}
