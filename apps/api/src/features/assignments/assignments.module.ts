import { Module } from '@nestjs/common';
import { CoupleRecordModule } from '../couples';
import { CoupleWorkspaceModule } from '../couple-workspace';
import { ExercisesModule } from '../exercises';
import { MessagePlanModule } from '../messages';
import { TaskDeliveryModule } from '../task-delivery';
import { AssignmentsResolver } from './assignments.resolver';
import { AssignmentsService } from './assignments.service';
import { TaskRecordModule } from './task-record.module';

@Module({
  imports: [
    CoupleRecordModule,
    CoupleWorkspaceModule,
    ExercisesModule,
    MessagePlanModule,
    TaskDeliveryModule,
    TaskRecordModule,
  ],
  providers: [AssignmentsResolver, AssignmentsService],
})
export class AssignmentsModule {}
