import { Field, ObjectType } from 'type-graphql';
import { NodeInterface } from '../../graphql/record.type.ts';
import { DateScalar } from '../../graphql/scalars.ts';

@ObjectType({
  implements: NodeInterface,
  description: 'A named, owned, dated set of themes, such as a council’s seven ambitions.',
  simpleResolvers: true,
})
export class Framework extends NodeInterface {
  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The first day it holds; null is open.' })
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day it no longer holds; null is open.' })
  validTo!: string | null;

  @Field(() => Boolean, { description: 'True where it is made up.' })
  isIllustrative!: boolean;
}

@ObjectType({ implements: NodeInterface, description: 'What work is about, in a tree within one framework.', simpleResolvers: true })
export class Theme extends NodeInterface {
  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What it takes in.' })
  description!: string | null;
}
