import { graphql } from '../../generated';

export const NewsRowFragmentDoc = graphql(`
  fragment NewsRow on NewsItem {
    responseId
    partnerName
    coupleNames
    exerciseTitle
    submittedAt
    sinceLastVisit
  }
`);

export const CaseloadDocument = graphql(`
  query Caseload($filter: CaseloadFilter!) {
    caseload(filter: $filter) {
      total
      inCare
      lastVisitAt
      rows {
        coupleId
        partners {
          id
          name
        }
        stage
        status
        leadName
        openTasks
        nextDueOn
        newResponses
        newSinceLastVisit
      }
      news {
        responseId
        ...NewsRow
      }
    }
  }
`);
