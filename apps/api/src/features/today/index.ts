export { ChecklistDismissal } from './checklist-dismissal.entity';
export { TodayMark } from './today-mark.entity';
