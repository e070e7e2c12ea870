import type { Permission } from '@atlas/shared/permissions';

/** A page for those who answer for a council's records. */
export interface StewardshipTab {
  readonly to: string;
  readonly name: string;
  /** Who may open it: whoever holds this. */
  readonly needs: Permission;
}

/** The pages of stewardship, in the order of their tabs; each shows to those who may use it. */
export const STEWARDSHIP_TABS: readonly StewardshipTab[] = [
  { to: '/stewardship/disclosures', name: 'Disclosures', needs: 'disclosure:run' },
  { to: '/stewardship/retention', name: 'Retention', needs: 'erasure:run' },
  { to: '/stewardship/erasures', name: 'Erasures', needs: 'erasure:run' },
  { to: '/stewardship/grants', name: 'Roles', needs: 'grant:give' },
  { to: '/stewardship/read-log', name: 'Read log', needs: 'read-log:read' },
];

/** What leads to any of them. */
export const STEWARDSHIP_NEEDS: readonly Permission[] = [...new Set(STEWARDSHIP_TABS.map(({ needs }) => needs))];
