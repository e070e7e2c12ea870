import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { InheritedAsAt } from '../../graphql/as-at.ts';
import { AgreementStore } from '../agreements/agreements.store.ts';
import { Agreement } from '../agreements/agreements.type.ts';
import { FirstArgs } from '../coverage/coverage.input.ts';
import { Coverage, CoverageCell } from '../coverage/coverage.type.ts';
import type { CoverageView } from '../coverage/coverage.view.ts';
import { Organisation } from '../organisations/organisations.type.ts';
import { ProvisionStore } from '../provisions/provisions.store.ts';
import { Provision } from '../provisions/provisions.type.ts';
import { TieStore } from '../ties/ties.store.ts';
import { Tie } from '../ties/ties.type.ts';
import { type CalendarEntry, type CalendarOfCoverage, CoverageCalendarService } from './coverage-calendar.service.ts';
import { CoverageCalendar, CoverageCalendarEntry } from './coverage-calendar.type.ts';
import { CalendarEntriesArgs } from './coverage-in-time.input.ts';

@Resolver(() => CoverageCalendar)
export class CoverageCalendarResolver {
  @FieldResolver(() => [CoverageCalendarEntry], {
    description: 'Its entries by day: agreements whose day to decide by has passed come first.',
    complexity: 100,
  })
  entries(@Root() calendar: CalendarOfCoverage, @Ctx() context: Context, @Args(() => CalendarEntriesArgs) { first }: CalendarEntriesArgs) {
    return context.use(CoverageCalendarService).entriesOf(calendar, first);
  }
}

@Resolver(() => Coverage)
export class CoverageWithCalendarResolver {
  @FieldResolver(() => CoverageCalendar, {
    description: 'What ends when of the provisions, ties and agreements it rests on, and by when the agreements have to be decided on.',
  })
  calendar(
    @Root() coverage: CoverageView,
    @Ctx() context: Context,
    @Arg('months', () => Int, {
      nullable: true,
      defaultValue: 12,
      description: 'For how many months from its day: 12 unless told, 24 at most.',
    })
    months: number | null,
  ) {
    return context.use(CoverageCalendarService).calendarOf(coverage, months);
  }
}

@Resolver(() => CoverageCalendarEntry)
export class CoverageCalendarEntryResolver {
  @FieldResolver(() => Provision, { nullable: true, description: 'What ends, where it is a provision.' })
  provision(@Root() { fact }: CalendarEntry, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return fact.kind === 'PROVISION' ? context.use(ProvisionStore).byId(asAt).load(fact.id) : null;
  }

  @FieldResolver(() => Tie, { nullable: true, description: 'What ends, where it is a tie.' })
  tie(@Root() { fact }: CalendarEntry, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return fact.kind === 'TIE' ? context.use(TieStore).byId(asAt).load(fact.id) : null;
  }

  @FieldResolver(() => Agreement, { nullable: true, description: 'What ends, or is to be decided on, where it is an agreement.' })
  agreement(@Root() { fact }: CalendarEntry, @Ctx() context: Context) {
    return fact.kind === 'AGREEMENT' ? context.use(AgreementStore).byId.load(fact.id) : null;
  }

  @FieldResolver(() => [Organisation], {
    description: 'The partners that hold cells by it; for what the councils do, the body that does it.',
  })
  partners(@Root() entry: CalendarEntry, @Ctx() context: Context) {
    return context.use(CoverageCalendarService).partnersOf(entry);
  }

  @FieldResolver(() => [Organisation], {
    description: 'Those of the councils asked about that are party to the agreement or at an end of the tie; none for a provision.',
  })
  councils(@Root() entry: CalendarEntry, @Ctx() context: Context) {
    return context.use(CoverageCalendarService).councilsOf(entry);
  }

  @FieldResolver(() => [CoverageCell], { description: 'The cells it holds, or any of them: those first that nothing else does.' })
  cells(@Root() entry: CalendarEntry, @Ctx() context: Context, @Args(() => FirstArgs) { first }: FirstArgs) {
    return context.use(CoverageCalendarService).cellsOf(entry, first);
  }
}
