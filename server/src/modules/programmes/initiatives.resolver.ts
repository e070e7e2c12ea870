import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { IdArg, PageArgs, parseIds } from '../../graphql/arguments.ts';
import { AsAt, InheritedAsAt } from '../../graphql/as-at.ts';
import { AgreementStore } from '../agreements/agreements.store.ts';
import { Agreement, Fund } from '../agreements/agreements.type.ts';
import { AreaStore } from '../areas/areas.store.ts';
import { Area } from '../areas/areas.type.ts';
import { AssetStore } from '../assets/assets.store.ts';
import { Asset } from '../assets/assets.type.ts';
import { EvidenceStore } from '../evidence/evidence.store.ts';
import { Note, StatedFigure } from '../evidence/evidence.type.ts';
import { OrganisationStore } from '../organisations/organisations.store.ts';
import { Organisation } from '../organisations/organisations.type.ts';
import { PersonStore } from '../people/people.store.ts';
import { Person } from '../people/people.type.ts';
import { ThemeStore } from '../themes/themes.store.ts';
import { Theme } from '../themes/themes.type.ts';
import { InitiativeStageEnum } from './enums.ts';
import { EvaluationStore } from './evaluations.store.ts';
import { DueDiligence, Evaluation } from './evaluations.type.ts';
import { InitiativePartStore } from './initiative-parts.store.ts';
import { InitiativeStageEvent, Measure, Milestone, Risk } from './initiative-parts.type.ts';
import type { InitiativeRow } from './initiatives.cypher.ts';
import { InitiativeFilter } from './programmes.input.ts';
import { ProgrammeStore } from './programmes.store.ts';
import { Initiative, InitiativeConnection, Programme } from './programmes.type.ts';

@Resolver(() => Initiative)
export class InitiativeResolver {
  @Query(() => Initiative, { nullable: true, description: 'The initiative with this id; null where there is none you may see.' })
  initiative(@Ctx() context: Context, @IdArg('id', 'Its id.') id: string, @AsAt() _asAt: string) {
    return context.use(ProgrammeStore).initiativeById.load(id);
  }

  @Query(() => InitiativeConnection, {
    description: 'Initiatives that run on a day, by name. One whose dates are not known counts as running.',
  })
  initiatives(
    @Ctx() context: Context,
    @Arg('filter', () => InitiativeFilter, { nullable: true, description: 'Which ones; all unless given.' })
    filter: InitiativeFilter | null,
    @AsAt() asAt: string,
    @Args(() => PageArgs) page: PageArgs,
  ) {
    return context.use(ProgrammeStore).listInitiatives(parseIds(filter ?? {}, 'filter', ['programme', 'within', 'themes']), asAt, page);
  }

  @FieldResolver(() => Programme, { nullable: true, description: 'The programme it belongs to.' })
  async programme(@Root() { id }: InitiativeRow, @Ctx() context: Context) {
    return (await context.use(ProgrammeStore).ofRecord.load(id))[0] ?? null;
  }

  @FieldResolver(() => [Organisation], { description: 'Who leads it.' })
  lead(@Root() { id }: InitiativeRow, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return context.use(OrganisationStore).linked('LED_BY', id, asAt);
  }

  @FieldResolver(() => [Organisation], { description: 'Its partners.' })
  partners(@Root() { id }: InitiativeRow, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return context.use(OrganisationStore).linked('PARTNERED_BY', id, asAt);
  }

  @FieldResolver(() => [Organisation], { description: 'Who backs it: with money, people or their name.' })
  backers(@Root() { id }: InitiativeRow, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return context.use(OrganisationStore).linked('BACKED_BY', id, asAt);
  }

  @FieldResolver(() => [Organisation], { description: 'The boards and bodies that oversee it.' })
  overseers(@Root() { id }: InitiativeRow, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return context.use(OrganisationStore).linked('OVERSEEN_BY', id, asAt);
  }

  @FieldResolver(() => [Area], { description: 'Where it runs.' })
  areas(@Root() { id }: InitiativeRow, @Ctx() context: Context) {
    return context.use(AreaStore).ofRecord.load(id);
  }

  @FieldResolver(() => [Theme], { description: 'What it is about.' })
  themes(@Root() { id }: InitiativeRow, @Ctx() context: Context) {
    return context.use(ThemeStore).ofRecord.load(id);
  }

  @FieldResolver(() => [Asset], { description: 'The buildings and places it uses.' })
  assets(@Root() { id }: InitiativeRow, @Ctx() context: Context) {
    return context.use(AssetStore).ofRecord.load(id);
  }

  @FieldResolver(() => InitiativeStageEnum, { nullable: true, description: 'The stage it was at on a day; null where none is recorded.' })
  async stage(@Root() { id }: InitiativeRow, @Ctx() context: Context, @AsAt() asAt: string) {
    return (await context.use(InitiativePartStore).stagesOf(asAt).load(id)).at(-1)?.stage ?? null;
  }

  @FieldResolver(() => [InitiativeStageEvent], { description: 'The stages it had entered by the day asked for, in order.' })
  stages(@Root() { id }: InitiativeRow, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return context.use(InitiativePartStore).stagesOf(asAt).load(id);
  }

  @FieldResolver(() => [Milestone], { description: 'What it is to reach and to hand over, the first due first.' })
  milestones(@Root() { id }: InitiativeRow, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return context.use(InitiativePartStore).milestonesOf(asAt).load(id);
  }

  @FieldResolver(() => [Risk], { description: 'What might go wrong, raised by the day asked for; the gravest first.' })
  risks(@Root() { id }: InitiativeRow, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return context.use(InitiativePartStore).risksOf(asAt).load(id);
  }

  @FieldResolver(() => [Measure], { description: 'What it counts, by name.' })
  measures(@Root() { id }: InitiativeRow, @Ctx() context: Context) {
    return context.use(InitiativePartStore).measuresOf.load(id);
  }

  @FieldResolver(() => [Evaluation], { description: 'What worked, what did not and what was learned.' })
  evaluations(@Root() { id }: InitiativeRow, @Ctx() context: Context) {
    return context.use(EvaluationStore).ofRecord.load(id);
  }

  @FieldResolver(() => [DueDiligence], { description: 'Checks on partners made for it, the latest first.' })
  dueDiligence(@Root() { id }: InitiativeRow, @Ctx() context: Context) {
    return context.use(EvaluationStore).checksFor.load(id);
  }

  @FieldResolver(() => Fund, { nullable: true, description: 'The fund that pays for it.' })
  async fund(@Root() { id }: InitiativeRow, @Ctx() context: Context) {
    return (await context.use(AgreementStore).fundOf.load(id))[0] ?? null;
  }

  @FieldResolver(() => [Person], { description: 'The local members involved.' })
  async members(@Root() { id }: InitiativeRow, @Ctx() context: Context) {
    const people = context.use(PersonStore);
    const found = await Promise.all((await context.use(InitiativePartStore).membersOf.load(id)).map((person) => people.byId.load(person)));
    return found.filter((person) => person !== null);
  }

  @FieldResolver(() => [Initiative], { description: 'What came of it.' })
  ledTo(@Root() { id }: InitiativeRow, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return context.use(ProgrammeStore).initiativesBy('ledTo', id, asAt);
  }

  @FieldResolver(() => [Initiative], { description: 'What it came of.' })
  ledFrom(@Root() { id }: InitiativeRow, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return context.use(ProgrammeStore).initiativesBy('ledFrom', id, asAt);
  }

  @FieldResolver(() => [Agreement], { description: 'The agreements made under it, begun by the day asked for, ended ones included.' })
  agreements(@Root() { id }: InitiativeRow, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return context.use(AgreementStore).ofInitiative(asAt).load(id);
  }

  @FieldResolver(() => [StatedFigure], { description: 'Totals that sources state of it.' })
  statedFigures(@Root() { id }: InitiativeRow, @Ctx() context: Context) {
    return context.use(EvidenceStore).figuresOf.load(id);
  }

  @FieldResolver(() => [Note], { description: 'What sources say of it, kept as text.' })
  notes(@Root() { id }: InitiativeRow, @Ctx() context: Context) {
    return context.use(EvidenceStore).notesOf.load(id);
  }
}
