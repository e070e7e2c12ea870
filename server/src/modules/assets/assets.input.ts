import type { AssetKind } from '@atlas/shared/vocabulary';
import { Field, ID, InputType } from 'type-graphql';
import { AssetKindEnum } from '../../graphql/enums.ts';

@InputType({ description: 'Which assets; all conditions hold together, and one that is empty holds for all.' })
export class AssetFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name; capitals do not matter.' })
  text?: string | null;

  @Field(() => [AssetKindEnum], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: AssetKind[] | null;

  @Field(() => ID, { nullable: true, description: 'In this area or one inside it.' })
  within?: string | null;
}
