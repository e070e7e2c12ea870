import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { AsAt } from '../../graphql/as-at.ts';
import { EvidenceStore } from '../evidence/evidence.store.ts';
import { Evidence } from '../evidence/evidence.type.ts';
import { OrganisationStore } from '../organisations/organisations.store.ts';
import { Organisation } from '../organisations/organisations.type.ts';
import type { FrameworkRow, ThemeRow } from './themes.cypher.ts';
import { ThemeStore } from './themes.store.ts';
import { Framework, Theme } from './themes.type.ts';

@Resolver(() => Framework)
export class FrameworkResolver {
  @Query(() => [Framework], { description: 'The sets of themes that hold on a day, by name.' })
  frameworks(@Ctx() context: Context, @AsAt() asAt: string) {
    return context.use(ThemeStore).frameworksOn(asAt);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'Whose it is.' })
  owner(@Root() { ownerId }: FrameworkRow, @Ctx() context: Context) {
    return ownerId === null ? null : context.use(OrganisationStore).byId.load(ownerId);
  }

  @FieldResolver(() => [Theme], { description: 'Its top level, in its own order.' })
  themes(@Root() { id }: FrameworkRow, @Ctx() context: Context) {
    return context.use(ThemeStore).topOf.load(id);
  }

  @FieldResolver(() => [Evidence], { description: 'The passages that set it out.' })
  evidence(@Root() { id }: FrameworkRow, @Ctx() context: Context) {
    return context.use(EvidenceStore).ofRecord.load(id);
  }
}

@Resolver(() => Theme)
export class ThemeResolver {
  @FieldResolver(() => Framework, { description: 'The set it belongs to.' })
  async framework(@Root() { id }: ThemeRow, @Ctx() context: Context) {
    return (await context.use(ThemeStore).frameworkOf.load(id))[0];
  }

  @FieldResolver(() => Theme, { nullable: true, description: 'The wider theme it is part of.' })
  async partOf(@Root() { id }: ThemeRow, @Ctx() context: Context) {
    return (await context.use(ThemeStore).widerThan.load(id))[0] ?? null;
  }

  @FieldResolver(() => [Theme], { description: 'The themes that are part of it, in their own order.' })
  parts(@Root() { id }: ThemeRow, @Ctx() context: Context) {
    return context.use(ThemeStore).partsOf.load(id);
  }
}
