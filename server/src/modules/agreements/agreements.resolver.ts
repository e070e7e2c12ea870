import { lastDayFromValidTo } from '@atlas/shared/time';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { IdArg, PageArgs, parseIds } from '../../graphql/arguments.ts';
import { AsAt, InheritedAsAt } from '../../graphql/as-at.ts';
import { AgreementStageEnum } from '../../graphql/enums.ts';
import { DateScalar } from '../../graphql/scalars.ts';
import { AreaStore } from '../areas/areas.store.ts';
import { Area } from '../areas/areas.type.ts';
import { AssetStore } from '../assets/assets.store.ts';
import { Asset } from '../assets/assets.type.ts';
import { EvidenceStore } from '../evidence/evidence.store.ts';
import { Evidence } from '../evidence/evidence.type.ts';
import type { OrganisationRow } from '../organisations/organisations.cypher.ts';
import { OrganisationStore } from '../organisations/organisations.store.ts';
import { Organisation } from '../organisations/organisations.type.ts';
import { ProgrammeStore } from '../programmes/programmes.store.ts';
import { Initiative } from '../programmes/programmes.type.ts';
import { ThemeStore } from '../themes/themes.store.ts';
import { Theme } from '../themes/themes.type.ts';
import type { AgreementRow, DecisionRow, FundRow, StageEventRow } from './agreements.cypher.ts';
import { AgreementFilter, AgreementOrder } from './agreements.input.ts';
import { AgreementStore } from './agreements.store.ts';
import { Agreement, AgreementConnection, AgreementParty, Decision, Fund, StageEvent } from './agreements.type.ts';

const ids = ['party', 'within', 'themes'] as const;

@Resolver(() => Agreement)
export class AgreementResolver {
  @Query(() => Agreement, { nullable: true, description: 'The agreement with this id; null where there is none you may see.' })
  agreement(@Ctx() context: Context, @IdArg('id', 'Its id.') id: string) {
    return context.use(AgreementStore).byId.load(id);
  }

  @Query(() => AgreementConnection, { description: 'Agreements begun by a day, ended ones included, by title unless told.' })
  agreements(
    @Ctx() context: Context,
    @Arg('filter', () => AgreementFilter, { nullable: true, description: 'Which ones; all unless given.' }) filter: AgreementFilter | null,
    @Arg('orderBy', () => AgreementOrder, { nullable: true, description: 'In what order.' }) orderBy: AgreementOrder | null,
    @AsAt() asAt: string,
    @Args(() => PageArgs) page: PageArgs,
  ) {
    return context.use(AgreementStore).list(parseIds(filter ?? {}, 'filter', ids), orderBy, asAt, page);
  }

  @FieldResolver(() => AgreementStageEnum, {
    nullable: true,
    description: 'The stage it is in on a day; null before its first. Past its last day a live grant is ENDED and any other LAPSED.',
  })
  stage(@Root() agreement: AgreementRow, @Ctx() context: Context, @AsAt() asAt: string) {
    return context.use(AgreementStore).stageOf(agreement, asAt);
  }

  @FieldResolver(() => DateScalar, { nullable: true })
  endsOn(@Root() { validTo }: AgreementRow) {
    return lastDayFromValidTo(validTo);
  }

  @FieldResolver(() => [AgreementParty], { description: 'Its parties, each in a role.' })
  parties(@Root() { id }: AgreementRow, @Ctx() context: Context) {
    return context.use(AgreementStore).partiesOf.load(id);
  }

  @FieldResolver(() => Fund, { nullable: true, description: 'The money behind it.' })
  async fund(@Root() { id }: AgreementRow, @Ctx() context: Context) {
    return (await context.use(AgreementStore).fundOf.load(id))[0] ?? null;
  }

  @FieldResolver(() => [Theme], { description: 'What it is about.' })
  themes(@Root() { id }: AgreementRow, @Ctx() context: Context) {
    return context.use(ThemeStore).ofRecord.load(id);
  }

  @FieldResolver(() => [Area], { description: 'Where it holds.' })
  areas(@Root() { id }: AgreementRow, @Ctx() context: Context) {
    return context.use(AreaStore).ofRecord.load(id);
  }

  @FieldResolver(() => [Asset], { description: 'The assets it concerns.' })
  assets(@Root() { id }: AgreementRow, @Ctx() context: Context) {
    return context.use(AssetStore).ofRecord.load(id);
  }

  @FieldResolver(() => Initiative, { nullable: true, description: 'The initiative it was made under.' })
  async initiative(@Root() { id }: AgreementRow, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return (await context.use(ProgrammeStore).initiativesBy('agreement', id, asAt))[0] ?? null;
  }

  @FieldResolver(() => [StageEvent], { description: 'The stages of its life, in the order they were entered.' })
  stages(@Root() { id }: AgreementRow, @Ctx() context: Context) {
    return context.use(AgreementStore).stagesOf.load(id);
  }
}

@Resolver(() => StageEvent)
export class StageEventResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'Who moved it there.' })
  async by(@Root() { id }: StageEventRow, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return (await context.use(OrganisationStore).linked('SET_BY', id, asAt))[0] ?? null;
  }

  @FieldResolver(() => Decision, { nullable: true, description: 'The decision behind it.' })
  async decision(@Root() { id }: StageEventRow, @Ctx() context: Context) {
    return (await context.use(AgreementStore).decisionOf.load(id))[0] ?? null;
  }
}

@Resolver(() => Decision)
export class DecisionResolver {
  @FieldResolver(() => Organisation, { description: 'The body that decided.' })
  async body(@Root() { id }: DecisionRow, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return (await context.use(OrganisationStore).linked('MADE_BY', id, asAt))[0] ?? null;
  }

  @FieldResolver(() => [Area], { description: 'The electoral divisions it concerns.' })
  divisions(@Root() { id }: DecisionRow, @Ctx() context: Context) {
    return context.use(AreaStore).ofRecord.load(id);
  }

  @FieldResolver(() => [Evidence], { description: 'The passages that tell of it.' })
  evidence(@Root() { id }: DecisionRow, @Ctx() context: Context) {
    return context.use(EvidenceStore).ofRecord.load(id);
  }
}

@Resolver(() => Fund)
export class FundResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'Whose money it is.' })
  async owner(@Root() { id }: FundRow, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return (await context.use(OrganisationStore).linked('OWNED_BY', id, asAt))[0] ?? null;
  }
}

@Resolver(() => Organisation)
export class OrganisationAgreementsResolver {
  @FieldResolver(() => AgreementConnection, { description: 'The agreements it is a party to, begun by a day, ended ones included.' })
  agreements(
    @Root() { id }: OrganisationRow,
    @Ctx() context: Context,
    @Arg('filter', () => AgreementFilter, { nullable: true, description: 'Which ones; all unless given.' }) filter: AgreementFilter | null,
    @AsAt() asAt: string,
    @Args(() => PageArgs) page: PageArgs,
  ) {
    return context.use(AgreementStore).list(parseIds(filter ?? {}, 'filter', ids), null, asAt, page, id);
  }
}
