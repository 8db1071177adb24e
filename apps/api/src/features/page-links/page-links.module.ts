import { Module } from '@nestjs/common';
import { TaskRecordModule } from '../assignments';
import { CoupleRecordModule } from '../couples';
import { CoupleWorkspaceModule } from '../couple-workspace';
import { LinksModule } from '../links';
import { MessagePlanModule } from '../messages';
import { PageLinksResolver } from './page-links.resolver';
import { PageLinksService } from './page-links.service';

@Module({
  imports: [CoupleRecordModule, CoupleWorkspaceModule, LinksModule, MessagePlanModule, TaskRecordModule],
  providers: [PageLinksResolver, PageLinksService],
})
export class PageLinksModule {}
