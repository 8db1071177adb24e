import { Module } from '@nestjs/common';
import { ChecklistService } from './checklist.service';
import { TodayMarksService } from './today-marks.service';
import { TodayResolver } from './today.resolver';
import { TodayView } from './today';

@Module({ providers: [ChecklistService, TodayMarksService, TodayResolver, TodayView] })
export class TodayModule {}
