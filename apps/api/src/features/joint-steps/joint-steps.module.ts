import { Module } from '@nestjs/common';
import { CoupleRecordModule } from '../couples';
import { ExercisesModule } from '../exercises';
import { JointStepView } from './joint-step-page';
import { JointStepsResolver } from './joint-steps.resolver';
import { JointStepsService } from './joint-steps.service';

@Module({
  imports: [CoupleRecordModule, ExercisesModule],
  providers: [JointStepsResolver, JointStepsService, JointStepView],
})
export class JointStepsModule {}
