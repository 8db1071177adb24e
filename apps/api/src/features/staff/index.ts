export { StaffMember } from './staff-member.entity';
export { StaffSession } from './staff-session.entity';
