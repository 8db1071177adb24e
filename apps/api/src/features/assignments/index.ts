export { Assignment } from './assignment.entity';
export { Task } from './task.entity';
