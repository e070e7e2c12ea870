import { payloadType } from '../../graphql/payload.ts';
import { Person, PersonalContact, Role } from './people.type.ts';

/** What every mutation of a person, or of a post they begin or end, gives. */
export const PersonPayload = payloadType('Person', () => Person);
export const PersonalContactPayload = payloadType('PersonalContact', () => PersonalContact);
export const RolePayload = payloadType('Role', () => Role);
