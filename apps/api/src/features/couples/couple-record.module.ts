import { Module } from '@nestjs/common';
import { CoupleRecordService } from './couple-record.service';

/** What other features may use of couples. */
@Module({ providers: [CoupleRecordService], exports: [CoupleRecordService] })
export class CoupleRecordModule {}
