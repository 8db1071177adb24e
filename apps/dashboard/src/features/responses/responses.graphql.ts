import { graphql } from '../../generated';

export const ResponseDocument = graphql(`
  query Response($id: ID!) {
    response(id: $id) {
      id
      coupleId
      coupleNames
      coupleStatus
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
      mark
      markedByName
      round
      hasOpenRound
      replies {
        id
        body
        byName
        writtenAt
      }
      offers {
        id
        field
        state
        releasedAt
        takenBackAt
      }
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

export const MarkResponseDocument = graphql(`
  mutation MarkResponse($input: MarkResponseInput!) {
    markResponse(input: $input) {
      id
      mark
      markedByName
    }
  }
`);

export const WriteBackDocument = graphql(`
  mutation WriteBack($input: WriteBackInput!) {
    writeBack(input: $input) {
      id
      replies {
        id
        body
        byName
        writtenAt
      }
    }
  }
`);

export const WithdrawReplyDocument = graphql(`
  mutation WithdrawReply($input: WithdrawReplyInput!) {
    withdrawReply(input: $input) {
      id
      replies {
        id
        body
        byName
        writtenAt
      }
    }
  }
`);

export const ReleasePieceDocument = graphql(`
  mutation ReleasePiece($input: OfferInput!) {
    releasePiece(input: $input) {
      id
      offers {
        id
        field
        state
        releasedAt
        takenBackAt
      }
    }
  }
`);

export const WithdrawReleaseDocument = graphql(`
  mutation WithdrawRelease($input: OfferInput!) {
    withdrawRelease(input: $input) {
      id
      offers {
        id
        field
        state
        releasedAt
        takenBackAt
      }
    }
  }
`);
