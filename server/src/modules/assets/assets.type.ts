import { Field, ObjectType } from 'type-graphql';
import { connectionType } from '../../graphql/connection.ts';
import { AssetKindEnum } from '../../graphql/enums.ts';
import { NodeInterface, RecordInterface } from '../../graphql/record.type.ts';

@ObjectType({
  implements: [NodeInterface, RecordInterface],
  description: 'A building, open space, car park, toilet block, library and the like.',
  simpleResolvers: true,
})
export class Asset extends RecordInterface {
  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => Boolean, { description: 'False where a source tells of it without a name: "one of the Council’s libraries".' })
  isNamed!: boolean;

  @Field(() => AssetKindEnum, { description: 'What it is.' })
  kind!: string;

  @Field(() => String, { nullable: true, description: 'More about it, in a sentence or two.' })
  summary!: string | null;

  @Field(() => String, { nullable: true, description: 'Its unique property reference number, where known.' })
  uprn!: string | null;
}

export const AssetConnection = connectionType('Asset', () => Asset);
