import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { IdArg, PageArgs } from '../../graphql/arguments.ts';
import { AsAt, InheritedAsAt } from '../../graphql/as-at.ts';
import { AreaStore } from '../areas/areas.store.ts';
import { Area } from '../areas/areas.type.ts';
import { EvidenceStore } from '../evidence/evidence.store.ts';
import { Note, StatedFigure } from '../evidence/evidence.type.ts';
import type { OrganisationRow } from '../organisations/organisations.cypher.ts';
import { OrganisationStore } from '../organisations/organisations.store.ts';
import { Organisation } from '../organisations/organisations.type.ts';
import { ThemeStore } from '../themes/themes.store.ts';
import { Theme } from '../themes/themes.type.ts';
import { EvaluationStore } from './evaluations.store.ts';
import { DueDiligence, Evaluation } from './evaluations.type.ts';
import { InitiativePartStore } from './initiative-parts.store.ts';
import { Milestone, Risk } from './initiative-parts.type.ts';
import type { ProgrammeRow } from './programmes.cypher.ts';
import { ProgrammeStore } from './programmes.store.ts';
import { Initiative, Programme, ProgrammeConnection } from './programmes.type.ts';

@Resolver(() => Programme)
export class ProgrammeResolver {
  @Query(() => Programme, { nullable: true, description: 'The programme with this id; null where there is none you may see.' })
  programme(@Ctx() context: Context, @IdArg('id', 'Its id.') id: string, @AsAt() _asAt: string) {
    return context.use(ProgrammeStore).byId.load(id);
  }

  @Query(() => ProgrammeConnection, { description: 'Programmes, by name.' })
  programmes(@Ctx() context: Context, @Args(() => PageArgs) page: PageArgs) {
    return context.use(ProgrammeStore).list(page);
  }

  @FieldResolver(() => [Organisation], { description: 'Who leads it.' })
  lead(@Root() { id }: ProgrammeRow, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return context.use(OrganisationStore).linked('LED_BY', id, asAt);
  }

  @FieldResolver(() => [Organisation], { description: 'Its partners.' })
  partners(@Root() { id }: ProgrammeRow, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return context.use(OrganisationStore).linked('PARTNERED_BY', id, asAt);
  }

  @FieldResolver(() => [Organisation], { description: 'Who backs it: with money, people or their name.' })
  backers(@Root() { id }: ProgrammeRow, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return context.use(OrganisationStore).linked('BACKED_BY', id, asAt);
  }

  @FieldResolver(() => [Organisation], { description: 'The boards and bodies that oversee it.' })
  overseers(@Root() { id }: ProgrammeRow, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return context.use(OrganisationStore).linked('OVERSEEN_BY', id, asAt);
  }

  @FieldResolver(() => [Area], { description: 'Where it runs.' })
  areas(@Root() { id }: ProgrammeRow, @Ctx() context: Context) {
    return context.use(AreaStore).ofRecord.load(id);
  }

  @FieldResolver(() => [Theme], { description: 'What it is about.' })
  themes(@Root() { id }: ProgrammeRow, @Ctx() context: Context) {
    return context.use(ThemeStore).ofRecord.load(id);
  }

  @FieldResolver(() => [Initiative], { description: 'Its pilots, projects and the like, by name.' })
  initiatives(@Root() { id }: ProgrammeRow, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return context.use(ProgrammeStore).initiativesBy('programme', id, asAt);
  }

  @FieldResolver(() => [Milestone], { description: 'What it is to reach and to hand over, the first due first.' })
  milestones(@Root() { id }: ProgrammeRow, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return context.use(InitiativePartStore).milestonesOf(asAt).load(id);
  }

  @FieldResolver(() => [Risk], { description: 'What might go wrong, raised by the day asked for; the gravest first.' })
  risks(@Root() { id }: ProgrammeRow, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return context.use(InitiativePartStore).risksOf(asAt).load(id);
  }

  @FieldResolver(() => [Programme], { description: 'The programmes that came of it.' })
  ledTo(@Root() { id }: ProgrammeRow, @Ctx() context: Context) {
    return context.use(ProgrammeStore).ledTo.load(id);
  }

  @FieldResolver(() => [Programme], { description: 'The programmes it came of.' })
  ledFrom(@Root() { id }: ProgrammeRow, @Ctx() context: Context) {
    return context.use(ProgrammeStore).ledFrom.load(id);
  }

  @FieldResolver(() => [Evaluation], { description: 'What worked, what did not and what was learned.' })
  evaluations(@Root() { id }: ProgrammeRow, @Ctx() context: Context) {
    return context.use(EvaluationStore).ofRecord.load(id);
  }

  @FieldResolver(() => [StatedFigure], { description: 'Totals that sources state of it.' })
  statedFigures(@Root() { id }: ProgrammeRow, @Ctx() context: Context) {
    return context.use(EvidenceStore).figuresOf.load(id);
  }

  @FieldResolver(() => [Note], { description: 'What sources say of it, kept as text.' })
  notes(@Root() { id }: ProgrammeRow, @Ctx() context: Context) {
    return context.use(EvidenceStore).notesOf.load(id);
  }
}

@Resolver(() => Organisation)
export class OrganisationProgrammesResolver {
  @FieldResolver(() => [Programme], { description: 'The programmes it leads, backs, oversees or is a partner in.' })
  programmes(@Root() { id }: OrganisationRow, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return context.use(ProgrammeStore).ofOrganisation(asAt).load(id);
  }

  @FieldResolver(() => [Initiative], { description: 'The initiatives it leads, backs, oversees or is a partner in.' })
  initiatives(@Root() { id }: OrganisationRow, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return context.use(ProgrammeStore).initiativesBy('organisation', id, asAt);
  }

  @FieldResolver(() => [DueDiligence], { description: 'Checks made on it as a partner, the latest first.' })
  dueDiligence(@Root() { id }: OrganisationRow, @Ctx() context: Context) {
    return context.use(EvaluationStore).checksOn.load(id);
  }
}
