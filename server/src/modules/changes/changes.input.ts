import { Field, ID, InputType } from 'type-graphql';
import { DateTimeScalar } from '../../graphql/scalars.ts';
import { type ChangeAction, ChangeActionEnum } from './changes.type.ts';

@InputType({ description: 'Which changes; all conditions hold together, and one that is empty holds for all.' })
export class ChangeFilter {
  @Field(() => ID, { nullable: true, description: 'Of this record.' })
  record?: string | null;

  @Field(() => ID, { nullable: true, description: 'Made by this import.' })
  importRun?: string | null;

  @Field(() => [ChangeActionEnum], { nullable: true, description: 'Of one of these kinds.' })
  actions?: ChangeAction[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Recorded then or later.' })
  since?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Recorded before then.' })
  until?: Date | null;
}
