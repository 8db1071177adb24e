import { Module } from '@nestjs/common';
import { ResponseRecordModule } from '../responses';
import { RepliesResolver } from './replies.resolver';
import { RepliesService } from './replies.service';

@Module({ imports: [ResponseRecordModule], providers: [RepliesResolver, RepliesService] })
export class RepliesModule {}
