import type { Role } from '@atlas/shared/permissions';
import { Field, ID, InputType } from 'type-graphql';
import { MutationInput } from '../../graphql/mutation-input.ts';
import { DateScalar } from '../../graphql/scalars.ts';
import { UserRoleEnum } from './user-role.ts';

@InputType({ description: 'A role somebody is to hold.' })
export class GiveGrantInput extends MutationInput {
  @Field(() => ID, { description: 'Who is to hold it, by the id that `principals` gives.' })
  principal!: string;

  @Field(() => UserRoleEnum, { description: 'The role: none higher than your own, unless you run the Atlas.' })
  role!: Role;

  @Field(() => ID, { description: 'The council whose records it is for; of a PARTNER, the organisation they speak for.' })
  organisation!: string;

  @Field(() => [ID], { nullable: true, description: 'Areas outside of which they edit nothing; no limit unless given.' })
  areas?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'What their work is about; sets no limit.' })
  themes?: string[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day; today unless given.' })
  validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day on which they no longer hold it; open unless given.' })
  validTo?: string | null;

  @Field(() => String, { nullable: true, description: 'What to know about it, such as who asked for it.' })
  note?: string | null;
}

@InputType({ description: 'Which grants; all conditions hold.' })
export class GrantFilter {
  @Field(() => ID, { nullable: true, description: 'Those of one person.' })
  principal?: string | null;

  @Field(() => ID, { nullable: true, description: 'Those for one council or organisation.' })
  organisation?: string | null;

  @Field(() => [UserRoleEnum], { nullable: true, description: 'Those of any of these roles.' })
  roles?: Role[] | null;

  @Field(() => Boolean, { nullable: true, description: 'True for those that hold on the day, false for those that do not.' })
  isLive?: boolean | null;
}
