import { Allow } from '@groundwork/access';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { Exercise, ExerciseCard } from './exercise.types';
import { LibraryService } from './library.service';

@Resolver()
export class ExercisesResolver {
  constructor(private readonly library: LibraryService) {}

  @Allow('exercises:read')
  @Query(() => [ExerciseCard])
  exercises(): ExerciseCard[] {
    return this.library.list();
  }

  @Allow('exercises:read')
  @Query(() => Exercise)
  exercise(@Args('key') key: string): Exercise {
    return this.library.find(key);
  }
}
