import { Module } from '@nestjs/common';
import { CoupleRecordModule } from '../couples';
import { CoupleWorkspaceModule } from '../couple-workspace';
import { ExercisesModule } from '../exercises';
import { LinksModule } from '../links';
import { MessagePlanModule } from '../messages';
import { AssignmentsResolver } from './assignments.resolver';
import { AssignmentsService } from './assignments.service';
import { TaskRecordModule } from './task-record.module';

@Module({
  imports: [
    CoupleRecordModule,
    CoupleWorkspaceModule,
    ExercisesModule,
    LinksModule,
    MessagePlanModule,
    TaskRecordModule,
  ],
  providers: [AssignmentsResolver, AssignmentsService],
})
export class AssignmentsModule {}
