import { Field, ObjectType } from 'type-graphql';
import { connectionType } from '../../graphql/connection.ts';
import { CapacityKindEnum } from '../../graphql/enums.ts';
import { payloadType } from '../../graphql/payload.ts';
import { NodeInterface, RecordInterface } from '../../graphql/record.type.ts';
import { DateScalar } from '../../graphql/scalars.ts';

@ObjectType({ simpleResolvers: true })
abstract class Capacity extends RecordInterface {
  @Field(() => String, { description: 'What it is, in one line.' })
  title!: string;

  @Field(() => CapacityKindEnum, { description: 'People, space, money or skill.' })
  kind!: string;

  @Field(() => String, { nullable: true, description: 'More about it.' })
  description!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day; open where null.' })
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day on which it no longer holds; open where null.' })
  validTo!: string | null;
}

@ObjectType({
  implements: [NodeInterface, RecordInterface],
  description: 'What an organisation can give: people, space, money or skill; by theme and place, dated.',
  simpleResolvers: true,
})
export class Offer extends Capacity {}

@ObjectType({
  implements: [NodeInterface, RecordInterface],
  description: 'What an organisation is looking for: people, space, money or skill; by theme and place, dated.',
  simpleResolvers: true,
})
export class Need extends Capacity {}

export const OfferConnection = connectionType('Offer', () => Offer);
export const NeedConnection = connectionType('Need', () => Need);
export const OfferPayload = payloadType('Offer', () => Offer);
export const NeedPayload = payloadType('Need', () => Need);
