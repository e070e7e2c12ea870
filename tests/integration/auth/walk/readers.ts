import { type HeldGrant, ROLES, type Role, stewardsOf } from '@atlas/shared/permissions';
import type { Principal } from '../../../../server/src/context.ts';
import { heldBy } from '../../../testkit/api.ts';
import { makeOrganisation, testId } from '../../../testkit/builders.ts';
import { anchorId, type Circle, specimenId } from './specimens.ts';

/** The council whose records all specimens are, and another one. */
export const council = makeOrganisation('Fenshire County Council', { kind: 'COUNTY_COUNCIL' });
export const otherCouncil = makeOrganisation('Otherton District Council', { kind: 'DISTRICT_COUNCIL' });
/** Organisations the partner speaks for: what all PUBLIC ties and agreements lead to, and one that is for its council and itself alone. */
const partnerOf = [anchorId('Organisation'), specimenId('Organisation', 'T')];

/** Who reads, by the name of the column they have. */
export interface WalkReader {
  readonly name: string;
  readonly principal: Principal | undefined;
}

const held = (role: Role, place: Partial<HeldGrant>): HeldGrant => ({ role, councilId: null, organisationId: null, areaIds: [], ...place });
/** What a viewer's work is about; not all of it is theirs to see. */
const interests = {
  areaIds: [anchorId('Area'), specimenId('Area', 'R')],
  themeIds: [anchorId('Theme'), specimenId('Theme', 'R')],
};

const placesOf = (role: Role) =>
  role === 'PARTNER'
    ? partnerOf.map((organisationId) => held(role, { organisationId }))
    : [held(role, { councilId: council.id, areaIds: role === 'VIEWER' ? interests.areaIds : [] })];
export const principalIdOf = (name: string) => testId('walk', name);

/** Nobody, each role at the council (the partner for its organisations), and the broker of another council. */
export const walkReaders: readonly WalkReader[] = [
  { name: 'nobody', principal: undefined },
  ...ROLES.map((role) => ({
    name: role,
    principal: { ...heldBy(principalIdOf(role), placesOf(role)), ...(role === 'VIEWER' ? interests : {}) },
  })),
  { name: 'elsewhere', principal: heldBy(principalIdOf('elsewhere'), [held('BROKER', { councilId: otherCouncil.id })]) },
];

/** RESTRICTED names an analyst and the council's stewards; what is denied is so to everybody of the council and to the partner. The council shares with the partner and another council. */
export const circle: Circle = {
  council: council.id,
  named: [principalIdOf('ANALYST'), stewardsOf(council.id)],
  denied: [council.id, ...partnerOf],
  shared: [otherCouncil.id, ...partnerOf],
  principal: principalIdOf('VIEWER'),
};
