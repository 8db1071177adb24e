export { Assignment } from './assignment.entity';
export { TaskInput } from './assignment.inputs';
export { TaskRecordModule } from './task-record.module';
export { TaskRecordService } from './task-record.service';
export { Task } from './task.entity';
