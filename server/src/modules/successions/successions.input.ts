import type { SuccessionKind } from '@atlas/shared/vocabulary';
import { Field, ID, InputType, Int } from 'type-graphql';
import { SuccessionKindEnum } from '../../graphql/enums.ts';
import { MutationInput } from '../../graphql/mutation-input.ts';
import { DateScalar } from '../../graphql/scalars.ts';

@InputType({ description: 'The passage of a source that says so.' })
export class SuccessionEvidenceInput {
  @Field(() => ID, { description: 'The source.' })
  source!: string;

  @Field(() => String, { description: 'Where in it: a page, paragraph or article.' })
  locator!: string;

  @Field(() => String, { nullable: true, description: 'What it says there, word for word.' })
  quote?: string | null;
}

@InputType({ description: 'Councils or other bodies, or areas, that others follow from a day on. Both sides are of one kind.' })
export class RecordSuccessionInput extends MutationInput {
  @Field(() => [ID], { description: 'What came before; closed from that day where it was not.' })
  predecessors!: string[];

  @Field(() => [ID], {
    description:
      'What follows; opened on that day where no opening is held, but for what absorbs others. Refused where it was in use before.',
  })
  successors!: string[];

  @Field(() => DateScalar, { description: 'The first day of the successors, on which the predecessors are no more.' })
  on!: string;

  @Field(() => SuccessionKindEnum, { description: 'How it came about.' })
  kind!: SuccessionKind;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'For bodies: the one successor governs from that day what the predecessors governed.',
  })
  governs?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'For areas: what lies right in the predecessors lies in the one successor from that day.',
  })
  moves?: boolean | null;

  @Field(() => [Int], {
    nullable: true,
    description: 'The revisions the predecessors were read at, in their order: STALE where one moved on. Not asked unless given.',
  })
  revisions?: number[] | null;

  @Field(() => SuccessionEvidenceInput, { nullable: true, description: 'What says so; kept with each predecessor.' })
  evidence?: SuccessionEvidenceInput | null;
}
