import { type Standing, standings } from '@atlas/shared/permissions';
import type { Visibility } from '@atlas/shared/vocabulary';
import { Field, ID, ObjectType } from 'type-graphql';
import { enumOf, VisibilityEnum } from '../../graphql/enums.ts';
import type { AnyNode } from '../../graphql/node-loaders.ts';
import { UserError } from '../../graphql/payload.ts';
import { NodeInterface } from '../../graphql/record.type.ts';
import type { UserErrorDetail } from '../../user-errors.ts';
import { Principal } from '../grants/grants.type.ts';
import type { OrganisationRow } from '../organisations/organisations.cypher.ts';
import { Organisation } from '../organisations/organisations.type.ts';

const AccessStandingEnum = enumOf('AccessStanding', 'How somebody may stand to a record.', standings);

@ObjectType({ description: 'One way to stand to a record that is enough to see it.', simpleResolvers: true })
export class AccessRule {
  @Field(() => AccessStandingEnum, { description: 'How one stands to it.' })
  standing!: Standing;

  @Field(() => String, { description: 'The same in words.' })
  means!: string;

  @Field(() => Boolean, { description: 'True where it is how you see it.' })
  isYou!: boolean;
}

@ObjectType({ description: 'Fields that are closer than the record they stand in.', simpleResolvers: true })
export class CloseFieldsAccess {
  @Field(() => String, { description: 'Which fields, in words.' })
  what!: string;

  @Field(() => String, { description: 'Who sees them, and why they are closer.' })
  why!: string;

  @Field(() => Boolean, { description: 'True where you see them.' })
  isSeen!: boolean;
}

@ObjectType({
  description: 'An organisation a record is shared with that does not see it yet, as it may not see what it rests on.',
  simpleResolvers: true,
})
export class AccessGap {
  @Field(() => Organisation, { description: 'The organisation.' })
  organisation!: OrganisationRow;

  @Field(() => [NodeInterface], { description: 'What its people have to be able to see first, such as an end of the tie.' })
  until!: AnyNode[];
}

@ObjectType({ description: 'A group of people that a restricted record may name.', simpleResolvers: true })
export class AccessGroup {
  @Field(() => ID, { description: 'As shareRecord takes it.' })
  id!: string;

  @Field(() => String, { description: 'Who they are.' })
  name!: string;
}

@ObjectType({
  description: 'Who can see a record, by the rule that every query follows. It names only organisations and people whom you may see.',
  simpleResolvers: true,
})
export class RecordAccess {
  @Field(() => VisibilityEnum, { description: 'How open it is.' })
  visibility!: Visibility;

  @Field(() => String, { description: 'Who can see it, in a sentence.' })
  summary!: string;

  @Field(() => String, { description: 'Why you can see it, in a sentence.' })
  why!: string;

  @Field(() => [AccessRule], { description: 'How one has to stand to it to see it: any one is enough.' })
  rules!: AccessRule[];

  @Field(() => [Organisation], { description: 'The organisations in it, where that lets their people see it.' })
  parties!: OrganisationRow[];

  @Field(() => [Organisation], { description: 'The organisations, councils among them, that it is shared with.' })
  sharedWith!: OrganisationRow[];

  @Field(() => [Principal], { description: 'The people it names, where it is RESTRICTED.' })
  people!: Principal[];

  @Field(() => [AccessGroup], { description: 'The groups it names, where it is RESTRICTED.' })
  groups!: AccessGroup[];

  @Field(() => [NodeInterface], { description: 'What one has to be able to see besides, such as the two ends of a tie.' })
  restsOn!: AnyNode[];

  @Field(() => [CloseFieldsAccess], { description: 'Its fields that are closer than it is.' })
  closeFields!: CloseFieldsAccess[];

  @Field(() => Boolean, { description: 'True where you may share it with others, and take that back.' })
  mayShare!: boolean;

  @Field(() => [Organisation], { nullable: true, description: 'Organisations it is denied to; null where it is not yours to share.' })
  deniedOrganisations!: OrganisationRow[] | null;

  @Field(() => [Principal], { nullable: true, description: 'People it is denied to; null where it is not yours to share.' })
  deniedPeople!: Principal[] | null;

  @Field(() => [AccessGap], {
    nullable: true,
    description: 'Who does not see it yet though it is shared with them; null where it is not yours to share.',
  })
  gaps!: AccessGap[] | null;
}

@ObjectType({ description: 'What became of sharing a record.' })
export class ShareRecordPayload {
  id!: string | null;

  @Field(() => [UserError], { description: 'What stood in the way; empty where it was done.' })
  userErrors!: UserErrorDetail[];

  @Field(() => ID, { nullable: true, description: 'The entry it made in the history, for undoChange; null where nothing was written.' })
  changeId!: string | null;
}
