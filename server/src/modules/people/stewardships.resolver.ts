import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { InheritedAsAt } from '../../graphql/as-at.ts';
import type { OrganisationRow } from '../organisations/organisations.cypher.ts';
import { OrganisationStore } from '../organisations/organisations.store.ts';
import { Organisation } from '../organisations/organisations.type.ts';
import { PersonStore } from './people.store.ts';
import { Person } from './people.type.ts';
import type { StewardshipRow } from './stewardships.cypher.ts';
import { StewardshipStore } from './stewardships.store.ts';
import { Stewardship } from './stewardships.type.ts';

@Resolver(() => Stewardship)
export class StewardshipResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'Whom they look after.' })
  async organisation(@Root() { id }: StewardshipRow, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return (await context.use(OrganisationStore).linked('ABOUT', id, asAt))[0] ?? null;
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who does; null where you may not see them.' })
  async person(@Root() { id }: StewardshipRow, @Ctx() context: Context) {
    return (await context.use(PersonStore).holderOf.load(id))[0] ?? null;
  }
}

@Resolver(() => Organisation)
export class RelationshipOwnerResolver {
  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Who of your council looks after it on the day; null where nobody is said to.',
  })
  async relationshipOwner(@Root() { id }: OrganisationRow, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return (await context.use(StewardshipStore).ownersOf(asAt).load(id))[0] ?? null;
  }
}
