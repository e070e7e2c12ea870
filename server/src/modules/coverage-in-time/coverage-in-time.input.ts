import { ArgsType, Field, Int } from 'type-graphql';
import { DateScalar } from '../../graphql/scalars.ts';
import { CoverageInput } from '../coverage/coverage.input.ts';

@ArgsType()
export class CoverageChangesArgs {
  @Field(() => CoverageInput, { description: 'Whose coverage of what and where; its own `asAt` is not used.' })
  input!: CoverageInput;

  @Field(() => DateScalar, { description: 'The earlier day.' })
  from!: string;

  @Field(() => DateScalar, { description: 'The later day.' })
  to!: string;
}

@ArgsType()
export class ChangedCellsArgs {
  @Field(() => Int, { nullable: true, defaultValue: 100, description: 'How many to give: 100 unless told, 200 at most.' })
  first?: number | null;
}

@ArgsType()
export class CoverageOverTimeArgs {
  @Field(() => CoverageInput, { description: 'Whose coverage of what and where; its own `asAt` is not used.' })
  input!: CoverageInput;

  @Field(() => [DateScalar], { description: 'The days, 13 at most: the ends of quarters, say. They are answered in order.' })
  days!: string[];
}

@ArgsType()
export class CalendarEntriesArgs {
  @Field(() => Int, { nullable: true, defaultValue: 200, description: 'How many to give: 200 unless told, which is the most.' })
  first?: number | null;
}
