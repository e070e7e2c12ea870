import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { IdArg, PageArgs } from '../../graphql/arguments.ts';
import { AsAt, InheritedAsAt } from '../../graphql/as-at.ts';
import { AreaStore } from '../areas/areas.store.ts';
import { Area } from '../areas/areas.type.ts';
import type { OrganisationRow } from '../organisations/organisations.cypher.ts';
import { OrganisationStore } from '../organisations/organisations.store.ts';
import { Organisation } from '../organisations/organisations.type.ts';
import type { ContactRow, PersonRow, RoleRow } from './people.cypher.ts';
import { PersonFilter } from './people.input.ts';
import { PersonService } from './people.service.ts';
import { PersonStore } from './people.store.ts';
import { Person, PersonalContact, PersonConnection, Role } from './people.type.ts';

@Resolver(() => Person)
export class PersonResolver {
  @Query(() => Person, { nullable: true, description: 'The person with this id; null where there is none you may see.' })
  person(@Ctx() context: Context, @IdArg('id', 'Its id.') id: string) {
    return context.use(PersonStore).byId.load(id);
  }

  @Query(() => PersonConnection, { description: 'People, by name.' })
  people(
    @Ctx() context: Context,
    @Arg('filter', () => PersonFilter, { nullable: true, description: 'Which ones; all unless given.' }) filter: PersonFilter | null,
    @AsAt() asAt: string,
    @Args(() => PageArgs) page: PageArgs,
  ) {
    return context.use(PersonService).list(filter, asAt, page);
  }

  @FieldResolver(() => [Role], { description: 'The posts this person holds on a day.' })
  roles(@Root() { id }: PersonRow, @Ctx() context: Context, @AsAt() asAt: string) {
    return context.use(PersonStore).rolesOf(asAt).load(id);
  }

  @FieldResolver(() => [Role], { description: 'All posts this person ever held, or will, the latest first.' })
  allRoles(@Root() { id }: PersonRow, @Ctx() context: Context) {
    return context.use(PersonStore).everyRoleOf.load(id);
  }

  @FieldResolver(() => PersonalContact, {
    nullable: true,
    description: 'How your council reaches them in private; null where it holds nothing. Nobody else’s is ever given.',
  })
  async personalContact(@Root() { id }: PersonRow, @Ctx() context: Context): Promise<ContactRow | null> {
    return (await context.use(PersonStore).contactOf.load(id))[0] ?? null;
  }
}

@Resolver(() => Role)
export class RoleResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who holds it; null where nobody is recorded, or nobody you may see.' })
  async person(@Root() { id }: RoleRow, @Ctx() context: Context) {
    return (await context.use(PersonStore).holderOf.load(id))[0] ?? null;
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The organisation it is held in.' })
  async organisation(@Root() { id }: RoleRow, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return (await context.use(OrganisationStore).linked('IN_ORGANISATION', id, asAt))[0] ?? null;
  }

  @FieldResolver(() => [Area], { description: 'The areas it is held for, such as a councillor’s division.' })
  areas(@Root() { id }: RoleRow, @Ctx() context: Context) {
    return context.use(AreaStore).ofRecord.load(id);
  }
}

@Resolver(() => Organisation)
export class OrganisationRolesResolver {
  @FieldResolver(() => [Role], { description: 'The posts held in it on a day.' })
  roles(@Root() { id }: OrganisationRow, @Ctx() context: Context, @AsAt() asAt: string) {
    return context.use(PersonStore).rolesIn(asAt).load(id);
  }
}
