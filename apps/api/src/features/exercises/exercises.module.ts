import { Module } from '@nestjs/common';
import { ExercisesResolver } from './exercises.resolver';
import { LibraryService } from './library.service';

@Module({ providers: [ExercisesResolver, LibraryService], exports: [LibraryService] })
export class ExercisesModule {}
