export { TodayMark } from './today-mark.entity';
