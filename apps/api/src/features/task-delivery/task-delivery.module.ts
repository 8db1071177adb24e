import { Module } from '@nestjs/common';
import { LinksModule } from '../links';
import { MessagePlanModule } from '../messages';
import { TaskDeliveryService } from './task-delivery.service';

@Module({
  imports: [LinksModule, MessagePlanModule],
  providers: [TaskDeliveryService],
  exports: [TaskDeliveryService],
})
export class TaskDeliveryModule {}
