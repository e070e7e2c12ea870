import type { AssetCondition, AssetKind } from '@atlas/shared/vocabulary';
import { Field, ID, InputType } from 'type-graphql';
import { AssetKindEnum } from '../../graphql/enums.ts';
import { AssetConditionEnum } from './enums.ts';

@InputType({ description: 'Which assets; all conditions hold together, and one that is empty holds for all.' })
export class AssetFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name; capitals do not matter.' })
  text?: string | null;

  @Field(() => [AssetKindEnum], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: AssetKind[] | null;

  @Field(() => ID, { nullable: true, description: 'In this area or one inside it.' })
  within?: string | null;

  @Field(() => ID, { nullable: true, description: 'Owned by this organisation on the day asked for.' })
  ownedBy?: string | null;

  @Field(() => ID, { nullable: true, description: 'Managed by this organisation on the day asked for.' })
  managedBy?: string | null;

  @Field(() => [AssetConditionEnum], { nullable: true, description: 'Last found in one of these conditions.' })
  conditions?: AssetCondition[] | null;
}
