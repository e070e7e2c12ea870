import { calendarKinds } from '@atlas/shared/vocabulary';
import { Field, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enums.ts';
import { DateScalar } from '../../graphql/scalars.ts';

export const CoverageCalendarKindEnum = enumOf('CoverageCalendarKind', 'What falls on a day in the calendar of coverage.', calendarKinds);

@ObjectType({
  description: 'A day on which something under a coverage ends, or an agreement under it has to be decided on.',
  simpleResolvers: true,
})
export class CoverageCalendarEntry {
  @Field(() => CoverageCalendarKindEnum, { description: 'What falls on the day.' })
  kind!: string;

  @Field(() => DateScalar, { description: 'The day: the last one on which it holds, or on which it can be decided on.' })
  on!: string;

  @Field(() => DateScalar, { description: 'The last day on which it holds, as things are recorded.' })
  endsOn!: string;

  @Field(() => Boolean, { description: 'True where the day has passed: it is to be decided on still, and runs out.' })
  isOverdue!: boolean;

  @Field(() => Int, { description: 'How many cells it holds, or any of them.' })
  cellsHeld!: number;

  @Field(() => Int, { description: 'How many of these nothing else holds: without it they have no partner.' })
  cellsLost!: number;
}

@ObjectType({
  description: 'What of the facts under a coverage ends when, and by when agreements under it have to be decided on.',
  simpleResolvers: true,
})
export class CoverageCalendar {
  @Field(() => DateScalar, { description: 'The day it is answered for.' })
  from!: string;

  @Field(() => DateScalar, { description: 'The first day that is no longer in it.' })
  until!: string;

  @Field(() => Int, { description: 'How many entries it has.' })
  total!: number;

  @Field(() => Int, { description: 'For how many agreements the day to decide by has passed.' })
  overdue!: number;

  @Field(() => String, { description: 'All of it in a sentence.' })
  summary!: string;
}
