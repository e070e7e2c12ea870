import type { SourceKind, Visibility } from '@atlas/shared/vocabulary';
import { Field, ID, InputType } from 'type-graphql';
import { SourceKindEnum, VisibilityEnum } from '../../graphql/enums.ts';
import { type InputClass, MutationInput, UpdateInput } from '../../graphql/mutation-input.ts';
import { EdtfScalar } from '../../graphql/scalars.ts';

@InputType({ description: 'A passage of a source that supports a record, or one field of it.' })
export class EvidenceInput extends MutationInput {
  @Field(() => ID, { description: 'The record it is about.' })
  about!: string;

  @Field(() => String, { nullable: true, description: 'The field it is about, as the API calls it; the record as a whole unless given.' })
  field?: string | null;

  @Field(() => ID, { description: 'The source it is a passage of.' })
  source!: string;

  @Field(() => String, { description: 'Where in the source: a paragraph’s printed number, else the nth block of text, or a row.' })
  locator!: string;

  @Field(() => String, { nullable: true, description: 'Its own words: 2,000 characters at most.' })
  quote?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it gives for that field, in words: two sources that differ are both shown.',
  })
  says?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who says so within the source, where that is not its author: a post or a body in words, 200 characters at most.',
  })
  saidBy?: string | null;
}

/** What recording and changing a source share. */
function withSourceFields<Base extends InputClass>(Base: Base) {
  @InputType()
  abstract class Shared extends Base {
    @Field(() => EdtfScalar, { nullable: true, description: 'When it was published, as it says itself.' })
    publishedOn?: string | null;

    @Field(() => String, { nullable: true, description: 'Where to find it: an address, a file name, a catalogue number.' })
    reference?: string | null;

    @Field(() => String, { nullable: true, description: 'Who published it.' })
    publisher?: string | null;

    @Field(() => String, { nullable: true, description: 'On what terms it may be used.' })
    licence?: string | null;

    @Field(() => String, { nullable: true, description: 'The words its publisher asks to be named by.' })
    attribution?: string | null;

    @Field(() => VisibilityEnum, { nullable: true, description: 'Who may see it; OWNER for a new one unless given.' })
    visibility?: Visibility | null;
  }
  return Shared;
}

@InputType({ description: 'A source that is not held yet.' })
export class CreateSourceInput extends withSourceFields(MutationInput) {
  @Field(() => String, { description: 'What it is called: 300 characters at most.' })
  title!: string;

  @Field(() => SourceKindEnum, { description: 'What kind of source it is.' })
  kind!: SourceKind;
}

@InputType({ description: 'What of a source is to change. Fields left out stay as they are; null clears one.' })
export class UpdateSourceInput extends withSourceFields(UpdateInput) {
  @Field(() => String, { nullable: true, description: 'What it is called.' })
  title?: string | null;

  @Field(() => SourceKindEnum, { nullable: true, description: 'What kind of source it is.' })
  kind?: SourceKind | null;
}
