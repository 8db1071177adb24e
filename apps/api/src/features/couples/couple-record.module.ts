import { Module } from '@nestjs/common';
import { CareTeamService } from './care-team.service';
import { CoupleRecordService } from './couple-record.service';

/** What other features may use of couples. */
@Module({
  providers: [CareTeamService, CoupleRecordService],
  exports: [CareTeamService, CoupleRecordService],
})
export class CoupleRecordModule {}
