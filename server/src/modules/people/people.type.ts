import { Field, ObjectType } from 'type-graphql';
import { connectionType } from '../../graphql/connection.ts';
import { ContactWayEnum, RoleKindEnum } from '../../graphql/enums.ts';
import { NodeInterface, RecordInterface } from '../../graphql/record.type.ts';
import { DateScalar } from '../../graphql/scalars.ts';

@ObjectType({
  implements: [NodeInterface, RecordInterface],
  description: 'A contact, officer or councillor. Where a published source names one, the post is kept and not the name.',
  simpleResolvers: true,
})
export class Person extends RecordInterface {
  @Field(() => String, { description: 'The name; for one a source names, the post.' })
  name!: string;

  @Field(() => Boolean, { description: 'False where only the post is kept.' })
  isNamed!: boolean;

  @Field(() => String, { nullable: true, description: 'The e-mail address at work.' })
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'The telephone number at work.' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'The postal address at work.' })
  address!: string | null;

  @Field(() => ContactWayEnum, { nullable: true, description: 'How they would rather be reached.' })
  preferredContact!: string | null;

  @Field(() => String, { nullable: true, description: 'What else to know before reaching them, such as the days they work.' })
  contactNote!: string | null;
}

export const PersonConnection = connectionType('Person', () => Person);

@ObjectType({
  implements: [NodeInterface, RecordInterface],
  description: 'What one council holds of how to reach a person in private: for that council alone, its history too.',
  simpleResolvers: true,
})
export class PersonalContact extends RecordInterface {
  @Field(() => String, { nullable: true, description: 'A private e-mail address.' })
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'A private telephone number.' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'A private postal address.' })
  address!: string | null;

  @Field(() => String, { nullable: true, description: 'What else to know.' })
  note!: string | null;
}

@ObjectType({
  implements: [NodeInterface, RecordInterface],
  description: 'A post somebody holds in an organisation or for an area, dated.',
  simpleResolvers: true,
})
export class Role extends RecordInterface {
  @Field(() => String, { description: 'What the post is called.' })
  title!: string;

  @Field(() => RoleKindEnum, { nullable: true, description: 'What kind of post it is; null where a source does not say.' })
  kind!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day; open where null.' })
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day on which it is no longer held; open where null.' })
  validTo!: string | null;
}
