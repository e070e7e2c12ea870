export { isAllowed, PERMISSION_MEANINGS, PERMISSIONS, type Permission, permissionsOf } from './permissions.ts';
export { ROLE_LABELS, ROLES, type Role, roles } from './roles.ts';
export { canSee, type Reader, type Standing, VISIBLE_TO, type Visible } from './visibility.ts';
