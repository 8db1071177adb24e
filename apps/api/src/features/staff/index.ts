export { currentStaffName } from './current-staff-name';
export { StaffMember } from './staff-member.entity';
export { StaffSession } from './staff-session.entity';
