import { Module } from '@nestjs/common';
import { TodayMarksService } from './today-marks.service';
import { TodayResolver } from './today.resolver';
import { TodayView } from './today';

@Module({ providers: [TodayMarksService, TodayResolver, TodayView] })
export class TodayModule {}
