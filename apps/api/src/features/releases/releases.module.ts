import { Module } from '@nestjs/common';
import { CoupleRecordModule } from '../couples';
import { MessagePlanModule } from '../messages';
import { ResponseRecordModule } from '../responses';
import { ReleasesResolver } from './releases.resolver';
import { ReleasesService } from './releases.service';

@Module({
  imports: [CoupleRecordModule, MessagePlanModule, ResponseRecordModule],
  providers: [ReleasesResolver, ReleasesService],
})
export class ReleasesModule {}
