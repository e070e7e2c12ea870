import type { SearchType } from '@atlas/shared/vocabulary';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { AsAt } from '../../graphql/as-at.ts';
import { SearchTypeEnum } from '../../graphql/enums.ts';
import { MAX_HITS, SearchService } from './search.service.ts';
import { SearchHit } from './search.type.ts';

@Resolver()
export class SearchResolver {
  @Query(() => [SearchHit], {
    description: 'Records by name, other name or register number, best first; slips of the finger are forgiven.',
  })
  search(
    @Ctx() context: Context,
    @Arg('text', () => String, { description: 'What to look for: words, or the beginnings of words.' }) text: string,
    @Arg('types', () => [SearchTypeEnum], { nullable: true, description: 'Only records of these kinds; all unless given.' })
    types: SearchType[] | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 10, description: `How many to give, 1 to ${MAX_HITS}.` }) first: number | null,
    @AsAt() asAt: string,
  ) {
    return context.use(SearchService).find(text, types, first ?? 10, asAt);
  }
}
