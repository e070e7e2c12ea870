import { PERMISSIONS, permissionsOf } from '@atlas/shared/permissions';
import { Ctx, FieldResolver, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { AreaStore } from '../areas/areas.store.ts';
import { Area } from '../areas/areas.type.ts';
import { OrganisationStore } from '../organisations/organisations.store.ts';
import { Organisation } from '../organisations/organisations.type.ts';
import { ThemeStore } from '../themes/themes.store.ts';
import { Theme } from '../themes/themes.type.ts';
import { HeldRole, Viewer, ViewingAs } from './viewer.type.ts';
import { grantInWords, viewedInWords } from './words.ts';

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, { description: 'Whoever is reading: what they may do, and where and what their work is about.' })
  me(@Ctx() context: Context) {
    const { principal } = context;
    return {
      id: principal?.id ?? 'anonymous',
      name: principal?.name ?? 'Not signed in',
      isSignedIn: principal !== undefined && principal.viewing?.as !== 'ANYBODY',
      roles: principal?.roles ?? [],
      permissions: PERMISSIONS.filter((name) => context.holds(name)),
    };
  }

  @FieldResolver(() => [HeldRole], { description: 'The roles they hold today, each with whose records it is for.' })
  async grants(@Ctx() context: Context) {
    const held = context.principal?.grants ?? [];
    const [organisations, areas] = [context.use(OrganisationStore).byId, context.use(AreaStore).byId];
    return Promise.all(
      held.map(async ({ role, councilId, organisationId, areaIds, validFrom = null, validTo = null }) => {
        const place = councilId ?? organisationId;
        const body = place === null ? null : await organisations.load(place);
        const limits = await known(areas.loadMany([...areaIds]));
        const names = limits.map(({ name }) => name);
        const permissions = permissionsOf([role]).filter((name) => context.holds(name));
        const inWords = grantInWords(role, body?.name, names);
        return { role, inWords, permissions, organisation: body, areas: limits, validFrom, validTo };
      }),
    );
  }

  @FieldResolver(() => ViewingAs, {
    nullable: true,
    description:
      'Whom they view the Atlas as; null where they read as themselves. All else is then what that one would have, but for name and id.',
  })
  async viewingAs(@Ctx() context: Context) {
    const viewing = context.principal?.viewing;
    if (viewing === undefined) return null;
    const { as, organisationId } = viewing;
    const organisation = organisationId === null ? null : await context.use(OrganisationStore).byId.load(organisationId);
    return { as, inWords: viewedInWords(as, organisation?.name), organisation };
  }

  @FieldResolver(() => [Organisation], { description: 'The councils they work for.' })
  councils(@Ctx() context: Context) {
    return known(context.use(OrganisationStore).byId.loadMany([...(context.principal?.councilIds ?? [])]));
  }

  @FieldResolver(() => [Organisation], { description: 'The organisations they speak for: whose facts they may confirm.' })
  speaksFor(@Ctx() context: Context) {
    return known(context.use(OrganisationStore).byId.loadMany([...(context.principal?.organisationIds ?? [])]));
  }

  @FieldResolver(() => [Area], { description: 'The areas their work is about.' })
  areas(@Ctx() context: Context) {
    return known(context.use(AreaStore).byId.loadMany([...(context.principal?.areaIds ?? [])]));
  }

  @FieldResolver(() => [Theme], { description: 'The themes their work is about.' })
  themes(@Ctx() context: Context) {
    return known(context.use(ThemeStore).byId.loadMany([...(context.principal?.themeIds ?? [])]));
  }
}

async function known<T>(loading: Promise<(T | Error | null)[]>): Promise<T[]> {
  const found: T[] = [];
  for (const value of await loading) {
    if (value instanceof Error) throw value;
    if (value !== null) found.push(value);
  }
  return found;
}
