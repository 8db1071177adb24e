import { Module } from '@nestjs/common';
import { TaskRecordModule } from '../assignments';
import { CoupleRecordModule } from '../couples';
import { ResponseRecordService } from './response-record.service';
import { ResponseReviewView } from './response-review';

@Module({
  imports: [CoupleRecordModule, TaskRecordModule],
  providers: [ResponseRecordService, ResponseReviewView],
  exports: [ResponseRecordService, ResponseReviewView],
})
export class ResponseRecordModule {}
