import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { IdArg, PageArgs } from '../../graphql/arguments.ts';
import { AsAt } from '../../graphql/as-at.ts';
import { AreaStore } from '../areas/areas.store.ts';
import { Area } from '../areas/areas.type.ts';
import { ProvisionStore } from '../provisions/provisions.store.ts';
import { Provision } from '../provisions/provisions.type.ts';
import { ThemeStore } from '../themes/themes.store.ts';
import { Theme } from '../themes/themes.type.ts';
import { DuplicateService } from './duplicates.service.ts';
import { IdentifierInput } from './organisation-edits.input.ts';
import type { OrganisationRow } from './organisations.cypher.ts';
import { OrganisationFilter, OrganisationOrder } from './organisations.input.ts';
import { OrganisationService } from './organisations.service.ts';
import { OrganisationStore } from './organisations.store.ts';
import { Identifier, Organisation, OrganisationConnection, OrganisationDuplicate, Succession } from './organisations.type.ts';

@Resolver(() => Organisation)
export class OrganisationResolver {
  @Query(() => Organisation, { nullable: true, description: 'The organisation with this id; null where there is none you may see.' })
  organisation(@Ctx() context: Context, @IdArg('id', 'Its id.') id: string) {
    return context.use(OrganisationService).find(id);
  }

  @Query(() => Organisation, { nullable: true, description: 'The organisation with this number in a register.' })
  organisationByIdentifier(
    @Ctx() context: Context,
    @Arg('scheme', () => String, { description: 'The register, such as GB-CHC, GB-COH, GSS or ODS.' }) scheme: string,
    @Arg('value', () => String, { description: 'The number in it, such as 1061169.' }) value: string,
  ) {
    return context.use(OrganisationService).findByIdentifier(scheme, value);
  }

  @Query(() => [OrganisationDuplicate], {
    description: 'Organisations that are held already and may be the one about to be recorded: by register number, and by name; 5 at most.',
  })
  organisationDuplicates(
    @Ctx() context: Context,
    @Arg('name', () => String, { description: 'What it is called.' }) name: string,
    @Arg('identifiers', () => [IdentifierInput], { nullable: true, description: 'Its numbers in registers.' })
    identifiers: IdentifierInput[] | null,
  ) {
    return context.use(DuplicateService).find(name, identifiers ?? []);
  }

  @Query(() => OrganisationConnection, { description: 'Organisations there are on a day, by name unless told.' })
  organisations(
    @Ctx() context: Context,
    @Arg('filter', () => OrganisationFilter, { nullable: true, description: 'Which ones; all unless given.' })
    filter: OrganisationFilter | null,
    @Arg('orderBy', () => OrganisationOrder, { nullable: true, description: 'In what order.' }) orderBy: OrganisationOrder | null,
    @AsAt() asAt: string,
    @Args(() => PageArgs) page: PageArgs,
  ) {
    return context.use(OrganisationService).list(filter, orderBy, asAt, page);
  }

  @FieldResolver(() => [Identifier], { description: 'Its numbers in registers.' })
  identifiers(@Root() { id }: OrganisationRow, @Ctx() context: Context) {
    return context.use(OrganisationStore).identifiersOf.load(id);
  }

  @FieldResolver(() => [Organisation], { description: 'The bodies it is part of.' })
  partOf(@Root() { id }: OrganisationRow, @Ctx() context: Context, @AsAt() asAt: string) {
    return context.use(OrganisationStore).widerThan(asAt).load(id);
  }

  @FieldResolver(() => [Organisation], { description: 'The bodies that are part of it: committees, services, branches.' })
  parts(@Root() { id }: OrganisationRow, @Ctx() context: Context, @AsAt() asAt: string) {
    return context.use(OrganisationStore).partsOf(asAt).load(id);
  }

  @FieldResolver(() => [Area], { description: 'Where it is based: not where it works.' })
  basedIn(@Root() { id }: OrganisationRow, @Ctx() context: Context, @AsAt() asAt: string) {
    return context.use(AreaStore).basesOf(asAt).load(id);
  }

  @FieldResolver(() => [Area], { description: 'The areas it governs, where it is a council.' })
  governs(@Root() { id }: OrganisationRow, @Ctx() context: Context, @AsAt() asAt: string) {
    return context.use(AreaStore).governedBy(asAt).load(id);
  }

  @FieldResolver(() => [Provision], { description: 'What it does, where.' })
  provisions(@Root() { id }: OrganisationRow, @Ctx() context: Context, @AsAt() asAt: string) {
    return context.use(ProvisionStore).ofOrganisation(asAt).load(id);
  }

  @FieldResolver(() => [Area], { description: 'The areas it works in, read off its provisions.' })
  serves(@Root() { id }: OrganisationRow, @Ctx() context: Context, @AsAt() asAt: string) {
    return context.use(AreaStore).servedBy(asAt).load(id);
  }

  @FieldResolver(() => [Theme], { description: 'The themes it works on, read off its provisions.' })
  worksOn(@Root() { id }: OrganisationRow, @Ctx() context: Context, @AsAt() asAt: string) {
    return context.use(ThemeStore).ofOrganisation(asAt).load(id);
  }

  @FieldResolver(() => [Succession], { description: 'The organisations it followed.' })
  predecessors(@Root() { id }: OrganisationRow, @Ctx() context: Context) {
    return context.use(OrganisationStore).predecessorsOf.load(id);
  }

  @FieldResolver(() => [Succession], { description: 'The organisations that followed it.' })
  successors(@Root() { id }: OrganisationRow, @Ctx() context: Context) {
    return context.use(OrganisationStore).successorsOf.load(id);
  }
}
