import type { TieKind, Visibility } from '@atlas/shared/vocabulary';
import { Field, ID, InputType, Int } from 'type-graphql';
import { TieKindEnum, VisibilityEnum } from '../../graphql/enums.ts';
import { MutationInput, UpdateInput } from '../../graphql/mutation-input.ts';
import { DateScalar } from '../../graphql/scalars.ts';

@InputType({ description: 'A tie between two organisations that is not held yet.' })
export class RecordTieInput extends MutationInput {
  @Field(() => TieKindEnum, { description: 'What the first organisation does with the second.' })
  kind!: TieKind;

  @Field(() => ID, { description: 'The organisation that does it.' })
  from!: string;

  @Field(() => ID, { description: 'The organisation it is done with.' })
  to!: string;

  @Field(() => Int, { description: 'From 1, aware of, to 5, integrated.' })
  strength!: number;

  @Field(() => DateScalar, { nullable: true, description: 'The first day it holds; open unless given.' })
  validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day it no longer holds; open unless given.' })
  validTo?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who says so; the end you speak for unless given.' })
  assertedBy?: string | null;

  @Field(() => String, { nullable: true, description: 'What else is to be said of it: 5,000 characters at most.' })
  note?: string | null;

  @Field(() => VisibilityEnum, {
    nullable: true,
    description: 'Who may see it; OWNER unless given. PARTIES lets both ends see and confirm it.',
  })
  visibility?: Visibility | null;
}

@InputType({
  description:
    'What of a tie is to change; fields left out stay. Where the world changed (WORLD, which is usual for a strength), its past is kept: a strength holds from `changedOn`, and a tie that became another ends and is followed by it. What we learnt or had wrong (RECORDED, CORRECTION) takes the place of what is held.',
})
export class UpdateTieInput extends UpdateInput {
  @Field(() => TieKindEnum, { nullable: true, description: 'What the first organisation does with the second.' })
  kind?: TieKind | null;

  @Field(() => ID, { nullable: true, description: 'The organisation that does it.' })
  from?: string | null;

  @Field(() => ID, { nullable: true, description: 'The organisation it is done with.' })
  to?: string | null;

  @Field(() => Int, { nullable: true, description: 'From 1, aware of, to 5, integrated.' })
  strength?: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day the change holds; today unless given.' })
  changedOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day it holds.' })
  validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day it no longer holds.' })
  validTo?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who says so.' })
  assertedBy?: string | null;

  @Field(() => String, { nullable: true, description: 'What else is to be said of it.' })
  note?: string | null;

  @Field(() => VisibilityEnum, { nullable: true, description: 'Who may see it.' })
  visibility?: Visibility | null;
}
