import type { CapacityKind, Visibility } from '@atlas/shared/vocabulary';
import { Field, ID, InputType } from 'type-graphql';
import { CapacityKindEnum, VisibilityEnum } from '../../graphql/enums.ts';
import { MutationInput, UpdateInput } from '../../graphql/mutation-input.ts';
import { DateScalar } from '../../graphql/scalars.ts';

@InputType()
abstract class RecordCapacityInput extends MutationInput {
  @Field(() => ID, { description: 'The organisation whose it is.' })
  organisation!: string;

  @Field(() => String, { description: 'What it is, in one line: “A hall on weekday mornings”.' })
  title!: string;

  @Field(() => CapacityKindEnum, { description: 'People, space, money or skill.' })
  kind!: CapacityKind;

  @Field(() => String, { nullable: true, description: 'More about it.' })
  description?: string | null;

  @Field(() => [ID], { nullable: true, description: 'The themes it is for.' })
  themes?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'The areas it is in or for.' })
  areas?: string[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day; today unless given.' })
  validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day on which it no longer holds; open unless given.' })
  validTo?: string | null;

  @Field(() => VisibilityEnum, { nullable: true, description: 'Who may see it; OWNER unless given.' })
  visibility?: Visibility | null;
}

@InputType()
abstract class UpdateCapacityInput extends UpdateInput {
  @Field(() => String, { nullable: true, description: 'What it is, in one line.' })
  title?: string | null;

  @Field(() => CapacityKindEnum, { nullable: true, description: 'People, space, money or skill.' })
  kind?: CapacityKind | null;

  @Field(() => String, { nullable: true, description: 'More about it.' })
  description?: string | null;

  @Field(() => [ID], { nullable: true, description: 'All themes it is for: these take the place of those held.' })
  themes?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'All areas it is in or for: these take the place of those held.' })
  areas?: string[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day.' })
  validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day on which it no longer holds.' })
  validTo?: string | null;

  @Field(() => VisibilityEnum, { nullable: true, description: 'Who may see it.' })
  visibility?: Visibility | null;
}

@InputType({ description: 'What an organisation can give.' })
export class RecordOfferInput extends RecordCapacityInput {}

@InputType({ description: 'What of an offer is to change. Fields left out stay as they are; null clears one.' })
export class UpdateOfferInput extends UpdateCapacityInput {}

@InputType({ description: 'What an organisation is looking for.' })
export class RecordNeedInput extends RecordCapacityInput {}

@InputType({ description: 'What of a need is to change. Fields left out stay as they are; null clears one.' })
export class UpdateNeedInput extends UpdateCapacityInput {}
