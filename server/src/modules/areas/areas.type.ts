import { Field, Float, ObjectType } from 'type-graphql';
import { connectionType } from '../../graphql/connection.ts';
import { AreaLevelEnum } from '../../graphql/enums.ts';
import { NodeInterface } from '../../graphql/record.type.ts';
import { DateScalar } from '../../graphql/scalars.ts';

@ObjectType({ description: 'A place on the globe, in degrees (WGS 84).', simpleResolvers: true })
export class Point {
  @Field(() => Float, { description: 'Degrees north.' })
  latitude!: number;

  @Field(() => Float, { description: 'Degrees east; below 0 in most of England.' })
  longitude!: number;
}

@ObjectType({
  implements: NodeInterface,
  description: 'A place with its own dates. An area is not its council: councils govern areas.',
  simpleResolvers: true,
})
export class Area extends NodeInterface {
  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => AreaLevelEnum, { description: 'What kind of place it is.' })
  level!: string;

  @Field(() => String, { nullable: true, description: 'Its Office for National Statistics code, where it has one.' })
  gssCode!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it came into being.' })
  openedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day on which it was no longer there.' })
  closedOn!: string | null;

  @Field(() => Boolean, { description: 'True where we hold its boundary.' })
  hasBoundary!: boolean;

  @Field(() => Boolean, { description: 'True where it is made up.' })
  isIllustrative!: boolean;

  @Field(() => Point, { nullable: true, description: 'A point in the middle of it.' })
  centroid!: Point | null;
}

export const AreaConnection = connectionType('Area', () => Area);
