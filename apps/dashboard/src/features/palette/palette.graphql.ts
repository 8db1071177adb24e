import { graphql } from '../../generated';

export const FindCouplesDocument = graphql(`
  query FindCouples($filter: CaseloadFilter!) {
    caseload(filter: $filter) {
      rows {
        coupleId
        status
        assignedBefore
        partners {
          id
          name
        }
      }
    }
  }
`);

export const FindExercisesDocument = graphql(`
  query FindExercises {
    exercises {
      key
      title
    }
  }
`);
