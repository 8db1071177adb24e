import { may, permissions, permissionsOf, sessionKindOf, staffRoles, type Permission } from './permissions';

const all = Object.keys(permissions) as Permission[];

it('lets clinical roles work with couples, owners and admins manage staff, and an assistant see the clinic only', () => {
  const ofClinic: Permission[] = [
    'clinic:read',
    'staff:read',
    'own-account:read',
    'own-sessions:manage',
    'exercises:read',
  ];
  const ofManagers: Permission[] = ['staff:manage'];
  const clinical = all.filter(
    (permission) => !permission.startsWith('my-') && !ofManagers.includes(permission),
  );
  for (const role of ['supervisor', 'clinician'] as const) expect(permissionsOf(role)).toEqual(clinical);
  expect(new Set(permissionsOf('owner'))).toEqual(new Set([...clinical, ...ofManagers]));
  expect(new Set(permissionsOf('admin'))).toEqual(new Set([...ofClinic, ...ofManagers]));
  expect(permissionsOf('assistant')).toEqual(ofClinic);
});

it('lets a link holder do what lies behind the link and nothing else', () => {
  expect(permissionsOf('linkHolder')).toEqual([
    'my-task:read',
    'my-task:write',
    'my-home:read',
    'my-home:write',
  ]);
});

it('gives every permission to somebody, and none to staff and link holders alike', () => {
  for (const permission of all) {
    const ofStaff = staffRoles.some((role) => may(role, permission));
    const ofLinks = may('linkHolder', permission);
    expect({ permission, kinds: Number(ofStaff) + Number(ofLinks) }).toEqual({ permission, kinds: 1 });
    expect(sessionKindOf(permission)).toBe(ofLinks ? 'link' : 'staff');
  }
});
