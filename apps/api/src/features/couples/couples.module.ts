import { Module } from '@nestjs/common';
import { CoupleWorkspaceModule } from '../couple-workspace';
import { CoupleRecordModule } from './couple-record.module';
import { CouplesResolver } from './couples.resolver';
import { CouplesService } from './couples.service';
import { RupturesService } from './ruptures.service';

@Module({
  imports: [CoupleRecordModule, CoupleWorkspaceModule],
  providers: [CouplesResolver, CouplesService, RupturesService],
})
export class CouplesModule {}
