import { Module } from '@nestjs/common';
import { TaskRecordModule } from '../assignments';
import { CoupleRecordModule } from '../couples';
import { CoupleWorkspaceModule } from '../couple-workspace';
import { MessagePlanModule } from './message-plan.module';
import { MessagesResolver } from './messages.resolver';
import { MessagesService } from './messages.service';

@Module({
  imports: [CoupleRecordModule, CoupleWorkspaceModule, MessagePlanModule, TaskRecordModule],
  providers: [MessagesResolver, MessagesService],
})
export class MessagesModule {}
