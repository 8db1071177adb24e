import { Module } from '@nestjs/common';
import { TaskRecordModule } from '../assignments';
import { CoupleRecordModule } from '../couples';
import { CoupleWorkspaceModule } from '../couple-workspace';
import { LinksResolver } from './links.resolver';
import { LinksService } from './links.service';
import { PinMaker } from './pin-maker';

@Module({
  imports: [CoupleRecordModule, CoupleWorkspaceModule, TaskRecordModule],
  providers: [LinksResolver, LinksService, PinMaker],
  exports: [LinksService],
})
export class LinksModule {}
