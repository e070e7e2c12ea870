import { areaMeasures } from '@atlas/shared/vocabulary';
import { Field, Float, ObjectType } from 'type-graphql';
import { enumOf } from '../../../graphql/enums.ts';
import { NodeInterface, RecordInterface } from '../../../graphql/record.type.ts';
import { DateScalar } from '../../../graphql/scalars.ts';

export const AreaMeasureEnum = enumOf('AreaMeasure', 'What is counted of an area and who lives in it.', areaMeasures);

@ObjectType({
  implements: [NodeInterface, RecordInterface],
  description: 'How many people live in an area, or how deprived it is, as a source has it of a day.',
  simpleResolvers: true,
})
export class AreaFigure extends RecordInterface {
  @Field(() => AreaMeasureEnum, { description: 'What is counted.' })
  measure!: string;

  @Field(() => Float, {
    description: 'The figure: people; a score, the most deprived the highest; a rank or a decile, the most deprived 1.',
  })
  value!: number;

  @Field(() => DateScalar, { description: 'The day it is of.' })
  on!: string;
}
