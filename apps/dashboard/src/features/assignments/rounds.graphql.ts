import { graphql } from '../../generated';

export const RoundToDocument = graphql(`
  query RoundTo($id: ID!) {
    couple(id: $id) {
      id
      ...AssignTo
    }
  }
`);

export const AskAnotherRoundDocument = graphql(`
  mutation AskAnotherRound($input: AskAnotherRoundInput!) {
    askAnotherRound(input: $input) {
      assignmentId
      taskIds
      links {
        linkId
        partnerId
        url
        code
        expiresAt
      }
      mailed {
        partnerId
        sendAt
      }
    }
  }
`);
