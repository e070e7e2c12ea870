import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { RetentionService } from './retention.service.ts';
import { ApproveRetentionInput, ApproveRetentionPayload, RetentionProposal } from './retention.type.ts';

@Resolver(() => RetentionProposal)
export class RetentionResolver {
  @Query(() => [RetentionProposal], {
    description: 'What your councils hold of people beyond its time, longest past first, 200 at most: for stewards.',
  })
  retentionProposals(@Ctx() context: Context) {
    return context.use(RetentionService).proposals();
  }

  @Mutation(() => ApproveRetentionPayload, { description: 'Erases, for good, what is past its time: as eraseSubject does.' })
  approveRetention(
    @Ctx() context: Context,
    @Arg('input', () => ApproveRetentionInput, { description: 'Which proposals.' }) input: ApproveRetentionInput,
  ) {
    return context.use(RetentionService).approve(input);
  }
}
