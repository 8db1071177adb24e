import { graphql } from '../../generated';

export const OwnSessionsDocument = graphql(`
  query OwnSessions {
    ownSessions {
      sessions {
        id
        browser
        platform
        startedAt
        lastUsedAt
        current
      }
    }
  }
`);

export const EndSessionDocument = graphql(`
  mutation EndSession($input: EndSessionInput!) {
    endSession(input: $input) {
      sessions {
        id
        browser
        platform
        startedAt
        lastUsedAt
        current
      }
    }
  }
`);

export const EndOtherSessionsDocument = graphql(`
  mutation EndOtherSessions($input: EndOtherSessionsInput!) {
    endOtherSessions(input: $input) {
      sessions {
        id
        browser
        platform
        startedAt
        lastUsedAt
        current
      }
    }
  }
`);
