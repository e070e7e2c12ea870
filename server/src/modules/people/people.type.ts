import { Field, ObjectType } from 'type-graphql';
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
}

@ObjectType({
  implements: NodeInterface,
  description: 'A post somebody holds in an organisation or for an area, dated.',
  simpleResolvers: true,
})
export class Role extends NodeInterface {
  @Field(() => String, { description: 'What the post is called.' })
  title!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The first day; open where null.' })
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day on which it is no longer held; open where null.' })
  validTo!: string | null;
}
