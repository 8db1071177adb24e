import { Module } from '@nestjs/common';
import { TaskRecordModule } from '../assignments';
import { MessagePlanService } from './message-plan.service';

@Module({ imports: [TaskRecordModule], providers: [MessagePlanService], exports: [MessagePlanService] })
export class MessagePlanModule {}
