import { Module } from '@nestjs/common';
import { TaskRecordModule } from '../assignments';
import { CoupleRecordModule } from '../couples';
import { CoupleWorkspaceModule } from '../couple-workspace';
import { MessagePlanModule } from '../messages';
import { LinksResolver } from './links.resolver';
import { LinksService } from './links.service';
import { PinMaker } from './pin-maker';

@Module({
  imports: [CoupleRecordModule, CoupleWorkspaceModule, MessagePlanModule, TaskRecordModule],
  providers: [LinksResolver, LinksService, PinMaker],
  exports: [LinksService],
})
export class LinksModule {}
