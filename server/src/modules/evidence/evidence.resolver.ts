import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { IdArg, PageArgs } from '../../graphql/arguments.ts';
import { InheritedAsAt } from '../../graphql/as-at.ts';
import { NodeInterface, RecordInterface } from '../../graphql/record.type.ts';
import type { OrganisationRow } from '../organisations/organisations.cypher.ts';
import { Organisation } from '../organisations/organisations.type.ts';
import { NodeService } from '../records/node.service.ts';
import type { EvidenceRow, SourceRow } from './evidence.cypher.ts';
import { EvidenceStore } from './evidence.store.ts';
import { Evidence, Note, Passage, Source, SourceConnection, StatedFigure } from './evidence.type.ts';
import type { FigureRow, NoteRow } from './figures.cypher.ts';

@Resolver(() => Source)
export class SourceResolver {
  @Query(() => SourceConnection, { description: 'What facts are taken from, by title.' })
  sources(
    @Ctx() context: Context,
    @Arg('text', () => String, { nullable: true, description: 'Only those with this in their title; all unless given.' }) text:
      | string
      | null,
    @Args(() => PageArgs) page: PageArgs,
  ) {
    return context.use(EvidenceStore).list(page, text?.trim().toLowerCase() ?? '');
  }

  @Query(() => Source, { nullable: true, description: 'The source with this id, or null.' })
  source(@Ctx() context: Context, @IdArg('id', 'Its id.') id: string) {
    return context.use(EvidenceStore).sourceById.load(id);
  }

  @FieldResolver(() => [Passage], { description: 'What we hold from each of its paragraphs, in its own order; 2,000 pieces at most.' })
  passages(@Root() { id }: SourceRow, @Ctx() context: Context) {
    return context.use(EvidenceStore).passagesOf(id);
  }

  @FieldResolver(() => Int, { description: 'How many pieces of evidence come from it that you may see.' })
  async evidenceCount(@Root() { id }: SourceRow, @Ctx() context: Context) {
    return (await context.use(EvidenceStore).countOf.load(id))[0] ?? 0;
  }
}

@Resolver(() => Evidence)
export class EvidenceResolver {
  @FieldResolver(() => Source)
  source(@Root() { sourceId }: EvidenceRow, @Ctx() context: Context) {
    return context.use(EvidenceStore).sourceById.load(sourceId);
  }

  @FieldResolver(() => NodeInterface, { nullable: true, description: 'The record it supports.' })
  async about(@Root() { id }: EvidenceRow, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    const [recordId] = await context.use(EvidenceStore).recordOf.load(id);
    return recordId === undefined ? null : context.use(NodeService).find(recordId, asAt);
  }
}

@Resolver(() => StatedFigure)
export class StatedFigureResolver {
  @FieldResolver(() => RecordInterface, { description: 'What it is said of.' })
  about(@Root() { aboutId }: FigureRow, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return context.use(NodeService).find(aboutId, asAt);
  }

  @FieldResolver(() => [Evidence], { description: 'The passages that state it.' })
  evidence(@Root() { id }: FigureRow, @Ctx() context: Context) {
    return context.use(EvidenceStore).ofRecord.load(id);
  }
}

@Resolver(() => Note)
export class NoteResolver {
  @FieldResolver(() => [Evidence], { description: 'The passages that say so.' })
  evidence(@Root() { id }: NoteRow, @Ctx() context: Context) {
    return context.use(EvidenceStore).ofRecord.load(id);
  }
}

@Resolver(() => Organisation)
export class OrganisationFiguresResolver {
  @FieldResolver(() => [StatedFigure], { description: 'Totals that sources state of it.' })
  statedFigures(@Root() { id }: OrganisationRow, @Ctx() context: Context) {
    return context.use(EvidenceStore).figuresOf.load(id);
  }

  @FieldResolver(() => [Note], { description: 'What sources say of it, kept as text.' })
  notes(@Root() { id }: OrganisationRow, @Ctx() context: Context) {
    return context.use(EvidenceStore).notesOf.load(id);
  }
}
