import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { AsAt, InheritedAsAt } from '../../graphql/as-at.ts';
import { AreaStore } from '../areas/areas.store.ts';
import { Area } from '../areas/areas.type.ts';
import type { OrganisationRow } from '../organisations/organisations.cypher.ts';
import { OrganisationStore } from '../organisations/organisations.store.ts';
import { Organisation } from '../organisations/organisations.type.ts';
import type { PersonRow, RoleRow } from './people.cypher.ts';
import { PersonStore } from './people.store.ts';
import { Person, Role } from './people.type.ts';

@Resolver(() => Person)
export class PersonResolver {
  @FieldResolver(() => [Role], { description: 'The posts this person holds on a day.' })
  roles(@Root() { id }: PersonRow, @Ctx() context: Context, @AsAt() asAt: string) {
    return context.use(PersonStore).rolesOf(asAt).load(id);
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
