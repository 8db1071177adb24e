export { Assignment } from './assignment.entity';
export { Deliveries, TaskInput, type Delivery } from './assignment.inputs';
export { checkDueDay } from './due-day';
export { TaskRecordModule } from './task-record.module';
export { TaskRecordService } from './task-record.service';
export { Task } from './task.entity';
