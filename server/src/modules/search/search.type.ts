import { Field, Float, ObjectType } from 'type-graphql';
import { SearchTypeEnum } from '../../graphql/enums.ts';
import { NodeInterface } from '../../graphql/record.type.ts';

@ObjectType({ description: 'A record found by a search.', simpleResolvers: true })
export class SearchHit {
  @Field(() => NodeInterface, { description: 'The record.' })
  node!: unknown;

  @Field(() => String, { description: 'What it is called.' })
  label!: string;

  @Field(() => SearchTypeEnum, { description: 'What kind of record it is.' })
  kind!: string;

  @Field(() => String, { description: 'The text of it that matched best: its name, another name or a register number.' })
  matchedOn!: string;

  @Field(() => Float, { description: 'Above 0, at most 1, from the text that matched alone: 1 is exactly what was typed.' })
  score!: number;

  @Field(() => String, { nullable: true, description: 'What tells it from others of the same name: its kind and place.' })
  detail!: string | null;
}
