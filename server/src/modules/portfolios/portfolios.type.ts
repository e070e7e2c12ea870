import { ObjectType } from 'type-graphql';
import { payloadType } from '../../graphql/payload.ts';
import { NodeInterface, RecordInterface } from '../../graphql/record.type.ts';

@ObjectType({
  implements: [NodeInterface, RecordInterface],
  description: 'The places and themes somebody’s work is about. It limits nothing, and shows to them, to stewards and to administrators.',
  simpleResolvers: true,
})
export class Portfolio extends RecordInterface {}

export const PortfolioPayload = payloadType('Portfolio', () => Portfolio);
