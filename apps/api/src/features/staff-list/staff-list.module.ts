import { Module } from '@nestjs/common';
import { StaffListResolver } from './staff-list.resolver';
import { StaffListView } from './staff-list';

@Module({ providers: [StaffListResolver, StaffListView], exports: [StaffListView] })
export class StaffListModule {}
