import { Field, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../graphql/connection.ts';
import { OrganisationKindEnum, SectorEnum, SuccessionKindEnum } from '../../graphql/enums.ts';
import { NodeInterface, RecordInterface } from '../../graphql/record.type.ts';
import { DateScalar } from '../../graphql/scalars.ts';

@ObjectType({ description: 'One register number of an organisation.', simpleResolvers: true })
export class Identifier {
  @Field(() => String, { description: 'The register, such as GB-CHC, GB-COH, GSS or ODS.' })
  scheme!: string;

  @Field(() => String, { description: 'The number in it.' })
  value!: string;

  @Field(() => String, { nullable: true, description: 'The entry on the register’s own pages.' })
  url!: string | null;
}

@ObjectType({
  implements: [NodeInterface, RecordInterface],
  description: 'Any body: a council or a part of one, a parish, a charity, an NHS trust, a group without a number.',
  simpleResolvers: true,
})
export class Organisation extends RecordInterface {
  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => Boolean, { description: 'False for "a primary school in Wisbech": kept as a source has it, never matched or introduced.' })
  isNamed!: boolean;

  @Field(() => [String], { description: 'Other names it is known by.' })
  alsoKnownAs!: string[];

  @Field(() => OrganisationKindEnum, { description: 'What kind of body it is.' })
  kind!: string;

  @Field(() => SectorEnum, { description: 'The part of public life it belongs to.' })
  sector!: string;

  @Field(() => String, { nullable: true, description: 'What it says of itself, or a source says of it.' })
  description!: string | null;

  @Field(() => String, { nullable: true, description: 'Its website.' })
  website!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it came into being.' })
  openedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day on which it was no longer there.' })
  closedOn!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many days before a meeting this body needs a paper.' })
  decisionLeadDays!: number | null;
}

@ObjectType({ description: 'How one organisation followed another.', simpleResolvers: true })
export class Succession {
  @Field(() => Organisation, { description: 'The one before, or after.' })
  organisation!: Organisation;

  @Field(() => DateScalar, { description: 'The first day of the successor.' })
  on!: string;

  @Field(() => SuccessionKindEnum, { description: 'How it came about.' })
  kind!: string;
}

@ObjectType({ description: 'An organisation that may be the one about to be recorded.', simpleResolvers: true })
export class OrganisationDuplicate {
  @Field(() => Organisation, { description: 'The one that is held.' })
  organisation!: unknown;

  @Field(() => String, { description: 'Why it may be the same, in a sentence.' })
  reason!: string;
}

export const OrganisationConnection = connectionType('Organisation', () => Organisation);
