import { graphql } from '../../generated';

export const ExercisesDocument = graphql(`
  query Exercises {
    exercises {
      key
      title
      summary
      practice
      stages
      audience
      visibility
      minutes
      distress
    }
  }
`);

export const ExerciseDocument = graphql(`
  query Exercise($key: String!) {
    exercise(key: $key) {
      key
      title
      summary
      practice
      stages
      audience
      visibility
      minutes
      distress
      whyItHelps
      rhythm
      reasonsToHold {
        key
        text
      }
      togetherReasons {
        key
        text
      }
      defaultMessage
      form
    }
  }
`);
