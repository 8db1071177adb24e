import { Module } from '@nestjs/common';
import { TaskRecordModule } from '../assignments';
import { CoupleRecordModule } from '../couples';
import { ResponseRecordModule } from '../responses';
import { TaskDeliveryModule } from '../task-delivery';
import { RoundsResolver } from './rounds.resolver';
import { RoundsService } from './rounds.service';

@Module({
  imports: [CoupleRecordModule, ResponseRecordModule, TaskDeliveryModule, TaskRecordModule],
  providers: [RoundsResolver, RoundsService],
})
export class RoundsModule {}
