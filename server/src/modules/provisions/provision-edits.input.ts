import type { Visibility } from '@atlas/shared/vocabulary';
import { Field, ID, InputType } from 'type-graphql';
import { VisibilityEnum } from '../../graphql/enums.ts';
import { MutationInput, UpdateInput } from '../../graphql/mutation-input.ts';
import { DateScalar } from '../../graphql/scalars.ts';

@InputType({ description: 'Who does what where, not held yet.' })
export class RecordProvisionInput extends MutationInput {
  @Field(() => ID, { description: 'The organisation that does it.' })
  organisation!: string;

  @Field(() => String, { nullable: true, description: 'What it is called, where it has a name: 300 characters at most.' })
  title?: string | null;

  @Field(() => [ID], { description: 'What it is about: one theme or more.' })
  themes!: string[];

  @Field(() => [ID], { description: 'Where it is done: one area or more.' })
  areas!: string[];

  @Field(() => DateScalar, { nullable: true, description: 'The first day it holds; open unless given.' })
  validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day it no longer holds; open unless given.' })
  validTo?: string | null;

  @Field(() => VisibilityEnum, { nullable: true, description: 'Who may see it; OWNER unless given.' })
  visibility?: Visibility | null;
}

@InputType({
  description:
    'What of a provision is to change; fields left out stay. Where the world changed (WORLD), one on other themes or in other areas follows it from `changedOn`, and its past is kept. What we learnt or had wrong (RECORDED, CORRECTION) takes the place of what is held.',
})
export class UpdateProvisionInput extends UpdateInput {
  @Field(() => String, { nullable: true, description: 'What it is called.' })
  title?: string | null;

  @Field(() => [ID], { nullable: true, description: 'All it is about: these take the place of those held.' })
  themes?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Everywhere it is done: these take the place of those held.' })
  areas?: string[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day the change holds; today unless given.' })
  changedOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day it holds.' })
  validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day it no longer holds.' })
  validTo?: string | null;

  @Field(() => VisibilityEnum, { nullable: true, description: 'Who may see it.' })
  visibility?: Visibility | null;
}
