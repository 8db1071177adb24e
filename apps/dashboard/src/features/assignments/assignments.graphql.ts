import { graphql } from '../../generated';

export const CoupleStepsFragmentDoc = graphql(`
  fragment CoupleSteps on CoupleWorkspace {
    id
    today
    sharedEmail
    sharedPhone
    partners {
      id
      name
      pinMadeAt
      doNotContact
    }
    assignments {
      id
      exerciseTitle
      assignedAt
      tasks {
        id
        partnerId
        dueOn
        state
        responseId
        submittedAt
        reviewedAt
        links {
          id
          madeAt
          expiresAt
          state
        }
      }
    }
  }
`);

export const AssignToFragmentDoc = graphql(`
  fragment AssignTo on CoupleWorkspace {
    id
    stage
    today
    sharedEmail
    sharedPhone
    partners {
      id
      name
      pinMadeAt
      doNotContact
    }
    ruptures {
      id
      injuredPartnerId
      involvedPartnerId
    }
  }
`);

export const AssignExerciseDocument = graphql(`
  mutation AssignExercise($input: AssignExerciseInput!) {
    assignExercise(input: $input) {
      assignmentId
      links {
        linkId
        partnerId
        url
        expiresAt
      }
    }
  }
`);

export const ChangeDueDayDocument = graphql(`
  mutation ChangeDueDay($input: ChangeDueDayInput!) {
    changeDueDay(input: $input) {
      id
      ...CoupleSteps
      ...CoupleHistory
    }
  }
`);

export const CancelTaskDocument = graphql(`
  mutation CancelTask($input: TaskInput!) {
    cancelTask(input: $input) {
      id
      ...CoupleSteps
      ...CoupleHistory
    }
  }
`);

export const RestoreTaskDocument = graphql(`
  mutation RestoreTask($input: TaskInput!) {
    restoreTask(input: $input) {
      id
      ...CoupleSteps
      ...CoupleHistory
    }
  }
`);

export const MintLinkDocument = graphql(`
  mutation MintLink($input: TaskInput!) {
    mintLink(input: $input) {
      linkId
      partnerId
      url
      expiresAt
    }
  }
`);

export const RevokeLinkDocument = graphql(`
  mutation RevokeLink($input: RevokeLinkInput!) {
    revokeLink(input: $input) {
      id
      ...CoupleSteps
      ...CoupleHistory
    }
  }
`);

export const RevokeLinksDocument = graphql(`
  mutation RevokeLinks($input: RevokeLinksInput!) {
    revokeLinks(input: $input) {
      id
      ...CoupleSteps
      ...CoupleHistory
    }
  }
`);
