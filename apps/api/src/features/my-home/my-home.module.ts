import { Module } from '@nestjs/common';
import { MyHomeView } from './my-home';
import { MyHomeClientResolver } from './my-home.client';
import { MyHomeService } from './my-home.service';

@Module({ providers: [MyHomeClientResolver, MyHomeService, MyHomeView] })
export class MyHomeModule {}
