import { roles } from '@atlas/shared/permissions';
import { enumOf } from '../../graphql/enums.ts';

export const UserRoleEnum = enumOf('UserRole', 'What somebody may be in the Atlas. What each allows is in docs/PERMISSIONS.md.', roles);
