import { graphql } from '../../generated';

export const NewsDocument = graphql(`
  query News($since: Instant!) {
    news(since: $since) {
      at
      responses {
        responseId
        coupleId
        partnerName
        exerciseTitle
      }
    }
  }
`);
