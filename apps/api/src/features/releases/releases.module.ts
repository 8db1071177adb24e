import { Module } from '@nestjs/common';
import { CoupleRecordModule } from '../couples';
import { ResponseRecordModule } from '../responses';
import { ReleasesResolver } from './releases.resolver';
import { ReleasesService } from './releases.service';

@Module({
  imports: [CoupleRecordModule, ResponseRecordModule],
  providers: [ReleasesResolver, ReleasesService],
})
export class ReleasesModule {}
