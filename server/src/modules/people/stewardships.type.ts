import { Field, ObjectType } from 'type-graphql';
import { payloadType } from '../../graphql/payload.ts';
import { NodeInterface, RecordInterface } from '../../graphql/record.type.ts';
import { DateScalar } from '../../graphql/scalars.ts';

@ObjectType({
  implements: [NodeInterface, RecordInterface],
  description: 'Who at one council looks after its relationship with an organisation, dated.',
  simpleResolvers: true,
})
export class Stewardship extends RecordInterface {
  @Field(() => DateScalar, { nullable: true, description: 'The first day.' })
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day on which somebody else does, or nobody; open where null.' })
  validTo!: string | null;
}

export const StewardshipPayload = payloadType('Stewardship', () => Stewardship);
