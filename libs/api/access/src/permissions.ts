/** The roles of a clinic's staff, and the one a link gives. */
export const staffRoles = ['owner', 'admin', 'supervisor', 'clinician', 'assistant'] as const;
export type StaffRole = (typeof staffRoles)[number];
export type ActorRole = StaffRole | 'linkHolder';

/**
 * Who may do what. Which rows it may be done to is the database's question; whether it can happen now is the noun's.
 * An owner of a small practice works with couples too; an admin runs the clinic and sees no couple at all; an assistant
 * sees the clinic and its staff.
 */
export const permissions = {
  'clinic:read': ['owner', 'admin', 'supervisor', 'clinician', 'assistant'],
  'staff:read': ['owner', 'admin', 'supervisor', 'clinician', 'assistant'],
  'own-account:read': ['owner', 'admin', 'supervisor', 'clinician', 'assistant'],
  'own-sessions:manage': ['owner', 'admin', 'supervisor', 'clinician', 'assistant'],
  'staff:manage': ['owner', 'admin'],
  'couples:read': ['owner', 'supervisor', 'clinician'],
  'couples:write': ['owner', 'supervisor', 'clinician'],
  'care-team:write': ['owner', 'supervisor', 'clinician'],
  'pins:make': ['owner', 'supervisor', 'clinician'],
  'exercises:read': ['owner', 'admin', 'supervisor', 'clinician', 'assistant'],
  'assignments:write': ['owner', 'supervisor', 'clinician'],
  'joint-steps:read': ['owner', 'supervisor', 'clinician'],
  'joint-steps:write': ['owner', 'supervisor', 'clinician'],
  'links:write': ['owner', 'supervisor', 'clinician'],
  'responses:read': ['owner', 'supervisor', 'clinician'],
  'responses:review': ['owner', 'supervisor', 'clinician'],
  'replies:write': ['owner', 'supervisor', 'clinician'],
  'releases:write': ['owner', 'supervisor', 'clinician'],
  'today:read': ['owner', 'supervisor', 'clinician'],
  'today:mark': ['owner', 'supervisor', 'clinician'],
  'my-task:read': ['linkHolder'],
  'my-task:write': ['linkHolder'],
  'my-home:read': ['linkHolder'],
  'my-home:write': ['linkHolder'],
} as const satisfies Readonly<Record<string, readonly ActorRole[]>>;

export type Permission = keyof typeof permissions;

export const may = (role: ActorRole, permission: Permission): boolean =>
  (permissions[permission] as readonly ActorRole[]).includes(role);

export const permissionsOf = (role: ActorRole): Permission[] =>
  (Object.keys(permissions) as Permission[]).filter((permission) => may(role, permission));

/** Which kind of session a permission belongs to. */
export const sessionKindOf = (permission: Permission): 'staff' | 'link' =>
  may('linkHolder', permission) ? 'link' : 'staff';
