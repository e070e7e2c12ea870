import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { IdArg, PageArgs } from '../../graphql/arguments.ts';
import { InheritedAsAt } from '../../graphql/as-at.ts';
import { RecordInterface } from '../../graphql/record.type.ts';
import { OrganisationStore } from '../organisations/organisations.store.ts';
import { Organisation } from '../organisations/organisations.type.ts';
import { NodeService } from '../records/node.service.ts';
import { ProposalEdits } from './proposal-edits.service.ts';
import type { ProposalRow } from './proposals.cypher.ts';
import { AcceptProposalInput, DeclineProposalInput, ProposalFilter, ProposeChangeInput, WithdrawProposalInput } from './proposals.input.ts';
import { ProposalService } from './proposals.service.ts';
import { ProposalStore } from './proposals.store.ts';
import { Proposal, ProposalConnection, ProposalPayload, ProposedField } from './proposals.type.ts';

@Resolver(() => Proposal)
export class ProposalResolver {
  @Query(() => ProposalConnection, {
    description: 'What was proposed, the latest first: by the organisations you speak for, and to the councils you work for.',
  })
  proposals(
    @Ctx() context: Context,
    @Arg('filter', () => ProposalFilter, { nullable: true, description: 'Which ones; all unless given.' }) filter: ProposalFilter | null,
    @Args(() => PageArgs) page: PageArgs,
  ) {
    return context.use(ProposalService).list(filter, page);
  }

  @Query(() => Proposal, { nullable: true, description: 'One proposal; null where there is none you may see.' })
  proposal(@Ctx() context: Context, @IdArg('id', 'The proposal’s id.') id: string) {
    return context.use(ProposalStore).byId.load(id);
  }

  @Mutation(() => ProposalPayload, {
    description:
      'Asks for a change to a record that others keep. It is tried out at once: what would stand in its way is told as the mutation itself would tell it, and nothing is kept.',
  })
  proposeChange(
    @Ctx() context: Context,
    @Arg('input', () => ProposeChangeInput, { description: 'What, and why.' }) input: ProposeChangeInput,
  ) {
    return context.use(ProposalEdits).propose(input);
  }

  @Mutation(() => ProposalPayload, {
    description:
      'Makes the change that was proposed. It takes what the change itself takes, on the council’s records; both are undone together.',
  })
  acceptProposal(@Ctx() context: Context, @Arg('input', () => AcceptProposalInput, { description: 'Which.' }) input: AcceptProposalInput) {
    return context.use(ProposalEdits).accept(input);
  }

  @Mutation(() => ProposalPayload, { description: 'Says no to a proposal, and why.' })
  declineProposal(
    @Ctx() context: Context,
    @Arg('input', () => DeclineProposalInput, { description: 'Which, and why.' }) input: DeclineProposalInput,
  ) {
    return context.use(ProposalEdits).decline(input);
  }

  @Mutation(() => ProposalPayload, { description: 'Takes back a proposal of one’s own that nobody has decided on.' })
  withdrawProposal(
    @Ctx() context: Context,
    @Arg('input', () => WithdrawProposalInput, { description: 'Which.' }) input: WithdrawProposalInput,
  ) {
    return context.use(ProposalEdits).withdraw(input);
  }

  @FieldResolver(() => Organisation, { description: 'The organisation for which it was made.' })
  organisation(@Root() { organisation }: ProposalRow, @Ctx() context: Context) {
    return context.use(OrganisationStore).byId.load(organisation);
  }

  @FieldResolver(() => RecordInterface, {
    nullable: true,
    description: 'The record it is about; of one that asks for a new record, an organisation in it.',
  })
  about(@Root() { about }: ProposalRow, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return context.use(NodeService).find(about, asAt);
  }

  @FieldResolver(() => RecordInterface, {
    nullable: true,
    description: 'The record that was changed or made; null unless it was accepted.',
  })
  result(@Root() { result }: ProposalRow, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return result === null ? null : context.use(NodeService).find(result, asAt);
  }

  @FieldResolver(() => [ProposedField], { description: 'What it would change, field by field in words.' })
  fields(@Root() proposal: ProposalRow, @Ctx() context: Context) {
    return context.use(ProposalService).fields(proposal);
  }

  @FieldResolver(() => Boolean, { description: 'True where the record moved on since it was proposed, and nobody has decided yet.' })
  isStale(@Root() proposal: ProposalRow, @Ctx() context: Context) {
    return context.use(ProposalService).isStale(proposal);
  }

  @FieldResolver(() => Boolean, { description: 'True where somebody changed the same fields since: it can only be declined.' })
  hasClash(@Root() proposal: ProposalRow, @Ctx() context: Context) {
    return context.use(ProposalService).hasClash(proposal);
  }

  @FieldResolver(() => Boolean, { description: 'True where you may accept it: you may make such a change to this council’s records.' })
  canAccept(@Root() proposal: ProposalRow, @Ctx() context: Context) {
    return context.use(ProposalService).mayAccept(proposal);
  }

  @FieldResolver(() => Boolean, { description: 'True where you may decline it.' })
  canDecline(@Root() proposal: ProposalRow, @Ctx() context: Context) {
    return context.use(ProposalService).mayDecide(proposal);
  }

  @FieldResolver(() => Boolean, { description: 'True where it is yours to take back.' })
  canWithdraw(@Root() proposal: ProposalRow, @Ctx() context: Context) {
    return context.use(ProposalService).mayWithdraw(proposal);
  }
}
