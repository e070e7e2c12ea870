import { Field, Float, ObjectType } from 'type-graphql';
import { connectionType } from '../../graphql/connection.ts';
import { FigureQualifierEnum, SourceKindEnum } from '../../graphql/enums.ts';
import { NodeInterface, RecordInterface } from '../../graphql/record.type.ts';
import { DateTimeScalar, EdtfScalar } from '../../graphql/scalars.ts';

@ObjectType({
  implements: [NodeInterface, RecordInterface],
  description: 'A document, register, survey, meeting or person that facts are taken from.',
  simpleResolvers: true,
})
export class Source extends RecordInterface {
  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => SourceKindEnum, { description: 'What kind of source it is.' })
  kind!: string;

  @Field(() => EdtfScalar, { nullable: true, description: 'When it was published, as it says itself.' })
  publishedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Where to find it: an address, a file name, a catalogue number.' })
  reference!: string | null;

  @Field(() => String, { nullable: true, description: 'Who published it.' })
  publisher!: string | null;

  @Field(() => String, { nullable: true, description: 'On what terms it may be used.' })
  licence!: string | null;

  @Field(() => String, { nullable: true, description: 'The words its publisher asks to be named by.' })
  attribution!: string | null;
}

@ObjectType({
  implements: NodeInterface,
  description: 'One passage of a source that supports a record, or one field of it.',
  simpleResolvers: true,
})
export class Evidence extends NodeInterface {
  @Field(() => Source, { description: 'What it is a passage of.' })
  source!: Source;

  @Field(() => String, { description: 'Where in it: a paragraph’s printed number, else the nth block of text, or a row.' })
  locator!: string;

  @Field(() => String, { nullable: true, description: 'Its own words.' })
  quote!: string | null;

  @Field(() => String, { nullable: true, description: 'The field it supports; null for the record as a whole.' })
  field!: string | null;

  @Field(() => String, { nullable: true, description: 'What it gives for that field, in words; sources that differ are all shown.' })
  says!: string | null;

  @Field(() => String, { nullable: true, description: 'Who says so within it: a post or a body, in words; null for the source itself.' })
  saidBy!: string | null;

  @Field(() => DateTimeScalar, { description: 'When the Atlas recorded it.' })
  recordedAt!: string;
}

@ObjectType({ description: 'What we hold from one paragraph of a source.', simpleResolvers: true })
export class Passage {
  @Field(() => String, { description: 'Where in the source.' })
  locator!: string;

  @Field(() => [Evidence], { description: 'What rests on it.' })
  evidence!: Evidence[];
}

@ObjectType({
  implements: NodeInterface,
  description: 'A total that a source states and whose parts we do not hold: 160+ agency agreements.',
  simpleResolvers: true,
})
export class StatedFigure extends NodeInterface {
  @Field(() => String, { description: 'What is counted.' })
  label!: string;

  @Field(() => Float, { description: 'The figure.' })
  value!: number;

  @Field(() => FigureQualifierEnum, { description: 'How exactly the source states it.' })
  qualifier!: string;

  @Field(() => String, { description: 'What it is a number of.' })
  unit!: string;

  @Field(() => EdtfScalar, { nullable: true, description: 'The time it is said of.' })
  on!: string | null;
}

@ObjectType({
  implements: NodeInterface,
  description: 'An evidenced statement kept as text on a programme, initiative or organisation.',
  simpleResolvers: true,
})
export class Note extends NodeInterface {
  @Field(() => String, { description: 'What it is about, in a few words.' })
  heading!: string;

  @Field(() => String, { description: 'The statement.' })
  text!: string;
}

export const SourceConnection = connectionType('Source', () => Source);
