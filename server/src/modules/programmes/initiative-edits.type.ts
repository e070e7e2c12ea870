import { payloadType } from '../../graphql/payload.ts';
import { Initiative } from './programmes.type.ts';

/** What every mutation of an initiative or a part of one gives. */
export const InitiativePayload = payloadType('Initiative', () => Initiative);
