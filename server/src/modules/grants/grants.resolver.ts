import { todayInLondon } from '@atlas/shared/time';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { PageArgs } from '../../graphql/arguments.ts';
import { EndInput } from '../../graphql/mutation-input.ts';
import { AreaStore } from '../areas/areas.store.ts';
import { Area } from '../areas/areas.type.ts';
import { OrganisationStore } from '../organisations/organisations.store.ts';
import { Organisation } from '../organisations/organisations.type.ts';
import { ThemeStore } from '../themes/themes.store.ts';
import { Theme } from '../themes/themes.type.ts';
import { GrantEdits } from './grant-edits.service.ts';
import type { GrantRow } from './grants.cypher.ts';
import { GiveGrantInput, GrantFilter } from './grants.input.ts';
import { GrantService } from './grants.service.ts';
import { GrantStore } from './grants.store.ts';
import { Grant, GrantConnection, GrantPayload, Principal, PrincipalConnection } from './grants.type.ts';

@Resolver(() => Grant)
export class GrantResolver {
  @Query(() => GrantConnection, {
    description: 'Who holds or held which role, the latest first: your own, and those of your council where you steward it.',
  })
  grants(
    @Ctx() context: Context,
    @Arg('filter', () => GrantFilter, { nullable: true, description: 'Which ones; all unless given.' }) filter: GrantFilter | null,
    @Args(() => PageArgs) page: PageArgs,
  ) {
    return context.use(GrantService).list(filter, page);
  }

  @Query(() => PrincipalConnection, {
    description: 'The people who sign in, by name: for stewards and administrators, to give them roles.',
  })
  principals(
    @Ctx() context: Context,
    @Arg('text', () => String, { nullable: true, description: 'A part of their name or address.' }) text: string | null,
    @Args(() => PageArgs) page: PageArgs,
  ) {
    return context.use(GrantService).people(text, page);
  }

  @Mutation(() => GrantPayload, { description: 'Gives somebody a role.' })
  giveGrant(@Ctx() context: Context, @Arg('input', () => GiveGrantInput, { description: 'The role.' }) input: GiveGrantInput) {
    return context.use(GrantEdits).give(input);
  }

  @Mutation(() => GrantPayload, { description: 'Ends a role somebody holds, from today or a later day.' })
  endGrant(@Ctx() context: Context, @Arg('input', () => EndInput, { description: 'The grant and the day.' }) input: EndInput) {
    return context.use(GrantEdits).end(input);
  }

  @FieldResolver(() => Principal, { nullable: true, description: 'Who holds it; null where you may not see who that is.' })
  principal(@Root() { principal }: GrantRow, @Ctx() context: Context) {
    return context.use(GrantStore).principalById.load(principal);
  }

  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'The council whose records it is for, or the organisation they speak for; null where you may not see it.',
  })
  organisation(@Root() { organisation }: GrantRow, @Ctx() context: Context) {
    return context.use(OrganisationStore).byId.load(organisation);
  }

  @FieldResolver(() => [Area], { description: 'Areas outside of which they edit nothing; no limit where empty.' })
  areas(@Root() { id }: GrantRow, @Ctx() context: Context) {
    return context.use(AreaStore).ofRecord.load(id);
  }

  @FieldResolver(() => [Theme], { description: 'What their work is about.' })
  themes(@Root() { id }: GrantRow, @Ctx() context: Context) {
    return context.use(ThemeStore).ofRecord.load(id);
  }

  @FieldResolver(() => Boolean, { description: 'True where they hold it today.' })
  isLive(@Root() { validFrom, validTo }: GrantRow) {
    const today = todayInLondon();
    return validFrom <= today && (validTo === null || validTo > today);
  }
}
