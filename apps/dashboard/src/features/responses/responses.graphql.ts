import { graphql } from '../../generated';

export const ResponseDocument = graphql(`
  query Response($id: ID!) {
    response(id: $id) {
      id
      coupleId
      coupleNames
      partner {
        id
        name
      }
      otherPartner {
        id
        name
      }
      exerciseKey
      exerciseTitle
      visibility
      message
      dueOn
      submittedAt
      reviewedAt
      reviewedByName
      form
      answers
    }
  }
`);

export const NextResponseDocument = graphql(`
  query NextResponse {
    caseload(filter: { pageSize: 1 }) {
      news {
        responseId
        partnerName
        exerciseTitle
      }
    }
  }
`);

export const ReviewResponseDocument = graphql(`
  mutation ReviewResponse($input: ReviewResponseInput!) {
    reviewResponse(input: $input) {
      id
      reviewedAt
      reviewedByName
    }
  }
`);

export const ReopenReviewDocument = graphql(`
  mutation ReopenReview($input: ReviewResponseInput!) {
    reopenReview(input: $input) {
      id
      reviewedAt
      reviewedByName
    }
  }
`);
