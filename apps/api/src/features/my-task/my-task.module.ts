import { Module } from '@nestjs/common';
import { MyTaskClientResolver } from './my-task.client';
import { MyTaskService } from './my-task.service';
import { MyTaskView } from './my-task';

@Module({ providers: [MyTaskClientResolver, MyTaskService, MyTaskView] })
export class MyTaskModule {}
