import type { ContactWay, RoleKind, Visibility } from '@atlas/shared/vocabulary';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ContactWayEnum, RoleKindEnum, VisibilityEnum } from '../../graphql/enums.ts';
import { type InputClass, MutationInput, UpdateInput } from '../../graphql/mutation-input.ts';
import { DateScalar } from '../../graphql/scalars.ts';

@InputType({ description: 'The post a person holds, given along with the person.' })
export class NewRoleInput {
  @Field(() => String, { description: 'What the post is called.' })
  title!: string;

  @Field(() => RoleKindEnum, { description: 'What kind of post it is.' })
  kind!: RoleKind;

  @Field(() => ID, { nullable: true, description: 'The organisation it is in.' })
  organisation?: string | null;

  @Field(() => [ID], { nullable: true, description: 'The areas it is for: a councillor’s division. A councillor needs one.' })
  areas?: string[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day; open unless given.' })
  validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day on which it is no longer held; open unless given.' })
  validTo?: string | null;

  @Field(() => VisibilityEnum, { nullable: true, description: 'Who may see the post; OWNER unless given.' })
  visibility?: Visibility | null;
}

/** What recording and changing a person share. */
function withPersonFields<Base extends InputClass>(Base: Base) {
  @InputType()
  abstract class Shared extends Base {
    @Field(() => Boolean, { nullable: true, description: 'False where only the post is kept.' })
    isNamed?: boolean | null;

    @Field(() => String, { nullable: true, description: 'The e-mail address at work.' })
    email?: string | null;

    @Field(() => String, { nullable: true, description: 'The telephone number at work.' })
    phone?: string | null;

    @Field(() => String, { nullable: true, description: 'The postal address at work.' })
    address?: string | null;

    @Field(() => ContactWayEnum, { nullable: true, description: 'How they would rather be reached.' })
    preferredContact?: ContactWay | null;

    @Field(() => String, { nullable: true, description: 'What else to know before reaching them.' })
    contactNote?: string | null;

    @Field(() => VisibilityEnum, { nullable: true, description: 'Who may see the person; OWNER for a new one unless given.' })
    visibility?: Visibility | null;
  }
  return Shared;
}

@InputType({ description: 'A person who is not held yet. It is their council’s alone unless `visibility` says otherwise.' })
export class CreatePersonInput extends withPersonFields(MutationInput) {
  @Field(() => String, { description: 'The name; the post where the name is not to be kept.' })
  name!: string;

  @Field(() => NewRoleInput, { nullable: true, description: 'The post they hold.' })
  role?: NewRoleInput | null;
}

@InputType({ description: 'What of a person is to change. Fields left out stay as they are; null clears one.' })
export class UpdatePersonInput extends withPersonFields(UpdateInput) {
  @Field(() => String, { nullable: true, description: 'The name.' })
  name?: string | null;
}

@InputType({
  description: 'How your council reaches a person in private; only your council reads it. Fields left out stay; null clears one.',
})
export class SetPersonalContactInput extends MutationInput {
  @Field(() => ID, { description: 'The person.' })
  person!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The revision of what your council holds already; left out where it holds nothing yet. STALE where it moved on since.',
  })
  revision?: number | null;

  @Field(() => String, { nullable: true, description: 'A private e-mail address.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'A private telephone number.' })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'A private postal address.' })
  address?: string | null;

  @Field(() => String, { nullable: true, description: 'What else to know.' })
  note?: string | null;
}

/** What recording and changing a post share. */
function withRoleFields<Base extends InputClass>(Base: Base) {
  @InputType()
  abstract class Shared extends Base {
    @Field(() => ID, { nullable: true, description: 'The organisation it is in.' })
    organisation?: string | null;

    @Field(() => [ID], { nullable: true, description: 'The areas it is for: a councillor’s division. A councillor needs one.' })
    areas?: string[] | null;

    @Field(() => DateScalar, { nullable: true, description: 'The first day; open where there is none.' })
    validFrom?: string | null;

    @Field(() => DateScalar, { nullable: true, description: 'The first day on which it is no longer held; open where there is none.' })
    validTo?: string | null;

    @Field(() => VisibilityEnum, { nullable: true, description: 'Who may see the post; OWNER for a new one unless given.' })
    visibility?: Visibility | null;
  }
  return Shared;
}

@InputType({ description: 'A post somebody holds.' })
export class RecordRoleInput extends withRoleFields(MutationInput) {
  @Field(() => ID, { description: 'Who holds it.' })
  person!: string;

  @Field(() => String, { description: 'What the post is called.' })
  title!: string;

  @Field(() => RoleKindEnum, { description: 'What kind of post it is.' })
  kind!: RoleKind;
}

@InputType({
  description: 'What of a post was wrong. Fields left out stay as they are; null clears one. One that is over is ended instead.',
})
export class UpdateRoleInput extends withRoleFields(UpdateInput) {
  @Field(() => String, { nullable: true, description: 'What the post is called.' })
  title?: string | null;

  @Field(() => RoleKindEnum, { nullable: true, description: 'What kind of post it is.' })
  kind?: RoleKind | null;
}

@InputType({ description: 'Who of your council looks after an organisation. Whoever did before is kept as having done so until then.' })
export class SetRelationshipOwnerInput extends MutationInput {
  @Field(() => ID, { description: 'The organisation.' })
  organisation!: string;

  @Field(() => ID, { nullable: true, description: 'The person of your council; nobody from that day on where left out.' })
  person?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'From which day; today unless given.' })
  from?: string | null;
}
