import { Module } from '@nestjs/common';
import { StaffListModule } from '../staff-list';
import { PlacesService } from './places.service';
import { StaffResolver } from './staff.resolver';
import { StaffView } from './viewer';

@Module({ imports: [StaffListModule], providers: [PlacesService, StaffResolver, StaffView] })
export class StaffModule {}
