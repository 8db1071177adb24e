import { Module } from '@nestjs/common';
import { MessagePlanModule } from '../messages';
import { ResponseRecordModule } from '../responses';
import { RepliesResolver } from './replies.resolver';
import { RepliesService } from './replies.service';

@Module({ imports: [MessagePlanModule, ResponseRecordModule], providers: [RepliesResolver, RepliesService] })
export class RepliesModule {}
