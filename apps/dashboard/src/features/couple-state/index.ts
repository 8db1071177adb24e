export { StageBadge, stages, StatusBadge, statuses } from './couple-state';
