import { Module } from '@nestjs/common';
import { TaskRecordModule } from '../assignments';
import { CoupleRecordModule } from '../couples';
import { ResponseReviewView } from './response-review';
import { ResponsesResolver } from './responses.resolver';
import { ResponsesService } from './responses.service';

@Module({
  imports: [CoupleRecordModule, TaskRecordModule],
  providers: [ResponseReviewView, ResponsesResolver, ResponsesService],
})
export class ResponsesModule {}
