import { Module } from '@nestjs/common';
import { ResponseRecordModule } from './response-record.module';
import { ResponsesResolver } from './responses.resolver';
import { ResponsesService } from './responses.service';

@Module({ imports: [ResponseRecordModule], providers: [ResponsesResolver, ResponsesService] })
export class ResponsesModule {}
