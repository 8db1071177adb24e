export { CaseloadMoveCard, OpenInvitation, StaffList, StaffPlace } from './staff-list.types';
export { StaffListModule } from './staff-list.module';
export { StaffListView } from './staff-list';
