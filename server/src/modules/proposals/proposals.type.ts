import { type ProposableMutation, type ProposalState, proposableMutations, proposalStates } from '@atlas/shared/vocabulary';
import { Field, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../graphql/connection.ts';
import { enumOf } from '../../graphql/enums.ts';
import { payloadType } from '../../graphql/payload.ts';
import { NodeInterface, RecordInterface } from '../../graphql/record.type.ts';
import { DateTimeScalar } from '../../graphql/scalars.ts';

export const ProposalStateEnum = enumOf('ProposalState', 'What became of a proposal.', proposalStates);
const ProposableMutationEnum = enumOf('ProposableMutation', 'A mutation that may be proposed, by its name.', proposableMutations);

@ObjectType({ description: 'One field of a record as a proposal would have it.', simpleResolvers: true })
export class ProposedField {
  @Field(() => String, { description: 'The field.' })
  field!: string;

  @Field(() => String, { description: 'The field as people call it.' })
  label!: string;

  @Field(() => String, { nullable: true, description: 'What it was when this was proposed; null where it was not there.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'What it is now; null where it is not there.' })
  now!: string | null;

  @Field(() => String, { nullable: true, description: 'What it would be; null where it would go.' })
  proposed!: string | null;

  @Field(() => Boolean, { description: 'True where somebody changed it since: the proposal cannot be accepted as it stands.' })
  isClash!: boolean;
}

@ObjectType({
  implements: [NodeInterface, RecordInterface],
  description:
    'A change that somebody proposes to a record which others keep. It shows to their organisation and to the council that decides, as long as the record shows to them.',
  simpleResolvers: true,
})
export class Proposal extends RecordInterface {
  @Field(() => ProposalStateEnum, { description: 'What became of it.' })
  state!: ProposalState;

  @Field(() => ProposableMutationEnum, { description: 'What it asks for.' })
  mutation!: ProposableMutation;

  @Field(() => String, { description: 'Why, in the words of whoever made it.' })
  why!: string;

  @Field(() => String, { description: 'Who made it.' })
  by!: string;

  @Field(() => String, { description: 'What kind of record it changes or makes, as its GraphQL type is called.' })
  recordLabel!: string;

  @Field(() => Int, { nullable: true, description: 'The revision of the record it was made on; null for a new one.' })
  recordRevision!: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was accepted, declined or taken back.' })
  decidedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Who did that.' })
  decidedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'What they said to whoever made it.' })
  answer!: string | null;
}

export const ProposalConnection = connectionType('Proposal', () => Proposal);
export const ProposalPayload = payloadType('Proposal', () => Proposal);
