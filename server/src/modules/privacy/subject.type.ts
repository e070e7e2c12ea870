import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../graphql/scalars.ts';

@ObjectType({
  description: 'All that is held of a person, for a subject access request. That it was made is written down.',
  simpleResolvers: true,
})
export class SubjectExtract {
  @Field(() => ID, { description: 'The disclosure it was told as.' })
  id!: string;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  at!: string;

  @Field(() => String, { description: 'By whom.' })
  by!: string;

  @Field(() => String, {
    description: 'The whole of it as JSON: the person, the records that lead to them, who changed and who read them, and why it is held.',
  })
  json!: string;

  @Field(() => String, { description: 'The same as a page to be read, printed or sent (HTML).' })
  html!: string;
}
