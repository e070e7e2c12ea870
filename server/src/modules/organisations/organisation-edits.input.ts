import type { OrganisationKind, Sector, Visibility } from '@atlas/shared/vocabulary';
import { Field, ID, InputType, Int } from 'type-graphql';
import { OrganisationKindEnum, SectorEnum, VisibilityEnum } from '../../graphql/enums.ts';
import { type InputClass, MutationInput, UpdateInput } from '../../graphql/mutation-input.ts';
import { DateScalar } from '../../graphql/scalars.ts';

@InputType({ description: 'A number in a register.' })
export class IdentifierInput {
  @Field(() => String, { description: 'The register: GB-CHC (charities), GB-COH (companies), ODS, GSS, or another org-id.guide prefix.' })
  scheme!: string;

  @Field(() => String, { description: 'The number in it.' })
  value!: string;

  @Field(() => String, { nullable: true, description: 'The entry on the register’s own pages.' })
  url?: string | null;
}

/** What recording and changing a body share. */
function withOrganisationFields<Base extends InputClass>(Base: Base) {
  @InputType()
  abstract class Shared extends Base {
    @Field(() => SectorEnum, { nullable: true, description: 'The part of public life it belongs to; that of its kind unless given.' })
    sector?: Sector | null;

    @Field(() => Boolean, { nullable: true, description: 'False for a body that a source does not name.' })
    isNamed?: boolean | null;

    @Field(() => [String], { nullable: true, description: 'Other names it is known by.' })
    alsoKnownAs?: string[] | null;

    @Field(() => String, { nullable: true, description: 'What it is: plain text, 5,000 characters at most.' })
    description?: string | null;

    @Field(() => String, { nullable: true, description: 'Its website, http or https.' })
    website?: string | null;

    @Field(() => DateScalar, { nullable: true, description: 'The day it came into being.' })
    openedOn?: string | null;

    @Field(() => [IdentifierInput], { nullable: true, description: 'Its numbers in registers; each belongs to one organisation.' })
    identifiers?: IdentifierInput[] | null;

    @Field(() => ID, { nullable: true, description: 'The area it is based in; a change holds from today.' })
    basedIn?: string | null;

    @Field(() => ID, {
      nullable: true,
      description: 'The body it is part of, as a committee is of its council; a change holds from today.',
    })
    partOf?: string | null;

    @Field(() => Int, { nullable: true, description: 'How many days before a meeting this body needs a paper.' })
    decisionLeadDays?: number | null;

    @Field(() => VisibilityEnum, { nullable: true, description: 'Who may see it; OWNER for a new one unless given.' })
    visibility?: Visibility | null;
  }
  return Shared;
}

@InputType({
  description: 'A body that is not held yet. Whoever records it owns it; it is theirs alone unless `visibility` says otherwise.',
})
export class CreateOrganisationInput extends withOrganisationFields(MutationInput) {
  @Field(() => String, { description: 'What it is called: 300 characters at most.' })
  name!: string;

  @Field(() => OrganisationKindEnum, { description: 'What kind of body it is.' })
  kind!: OrganisationKind;
}

@InputType({
  description:
    'What of an organisation is to change. Fields left out stay as they are; null clears one; a list takes the place of the one held.',
})
export class UpdateOrganisationInput extends withOrganisationFields(UpdateInput) {
  @Field(() => String, { nullable: true, description: 'What it is called.' })
  name?: string | null;

  @Field(() => OrganisationKindEnum, { nullable: true, description: 'What kind of body it is.' })
  kind?: OrganisationKind | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day on which it is no longer there.' })
  closedOn?: string | null;
}
