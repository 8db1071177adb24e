export { currentStaffName } from './current-staff-name';
export { browsers, deviceOf, platforms, type Browser, type Platform } from './device';
export { Roles } from './roles';
export { StaffMember } from './staff-member.entity';
export { StaffSession } from './staff-session.entity';
