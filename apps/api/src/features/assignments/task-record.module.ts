import { Module } from '@nestjs/common';
import { TaskRecordService } from './task-record.service';

/** What other features may use of tasks. */
@Module({ providers: [TaskRecordService], exports: [TaskRecordService] })
export class TaskRecordModule {}
