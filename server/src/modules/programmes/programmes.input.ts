import type { InitiativeKind, InitiativeScale, InitiativeStage } from '@atlas/shared/vocabulary';
import { Field, ID, InputType } from 'type-graphql';
import { InitiativeKindEnum, InitiativeScaleEnum } from '../../graphql/enums.ts';
import { InitiativeStageEnum } from './enums.ts';

@InputType({ description: 'Which initiatives; all conditions hold together, and one that is empty holds for all.' })
export class InitiativeFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name; capitals do not matter.' })
  text?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this programme.' })
  programme?: string | null;

  @Field(() => InitiativeScaleEnum, { nullable: true, description: 'Tactical or strategic.' })
  scale?: InitiativeScale | null;

  @Field(() => [InitiativeKindEnum], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: InitiativeKind[] | null;

  @Field(() => ID, { nullable: true, description: 'In this area or one inside it.' })
  within?: string | null;

  @Field(() => [ID], { nullable: true, description: 'On one of these themes or a part of one.' })
  themes?: string[] | null;

  @Field(() => [InitiativeStageEnum], { nullable: true, description: 'At one of these stages on the day asked for.' })
  stages?: InitiativeStage[] | null;
}
