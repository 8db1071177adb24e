import { graphql } from './generated';

export const MyTask = graphql(`
  query MyTask {
    myTask {
      id
      state
      myInitial
      otherName
      clinicianName
      locale
      timeZone
      title
      whyItHelps
      minutes
      message
      dueOn
      visibility
      form
      deviceKey
      draft {
        revision
        savedAt
        answers
        others {
          field
          answer
          at
        }
      }
      confidentiality {
        textId
        body
        accepted
      }
      urgentHelp {
        label
        number
      }
      firstVisit
    }
  }
`);

export const AcceptConfidentiality = graphql(`
  mutation AcceptConfidentiality($input: AcceptConfidentialityInput!) {
    acceptConfidentiality(input: $input) {
      id
    }
  }
`);

export const SaveDraft = graphql(`
  mutation SaveDraft($input: SaveDraftInput!) {
    saveDraft(input: $input) {
      revision
      savedAt
      met
    }
  }
`);

export const SendResponse = graphql(`
  mutation SendResponse($input: SendResponseInput!) {
    sendResponse(input: $input) {
      receivedAt
    }
  }
`);
