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
      mailAt
    }
    assignments {
      id
      exerciseTitle
      assignedAt
      tasks {
        id
        partnerId
        round
        dueOn
        setAsideAt
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
        messages {
          id
          kind
          state
          dueAt
          settledAt
          problem
          acknowledgedAt
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
      channel
      mailAt
      safeHours {
        from
        to
      }
    }
    ruptures {
      id
      injuredPartnerId
      involvedPartnerId
    }
    assignments {
      id
      exerciseKey
      tasks {
        id
        partnerId
      }
    }
  }
`);

export const AssignExerciseDocument = graphql(`
  mutation AssignExercise($input: AssignExerciseInput!) {
    assignExercise(input: $input) {
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
      assignments {
        id
        tasks {
          id
          messages {
            id
            kind
            state
          }
        }
      }
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
      code
      expiresAt
    }
  }
`);

export const MintPageLinkDocument = graphql(`
  mutation MintPageLink($input: PageLinkInput!) {
    mintPageLink(input: $input) {
      linkId
      partnerId
      url
      code
      expiresAt
    }
  }
`);

export const MailPageLinkDocument = graphql(`
  mutation MailPageLink($input: PageLinkInput!) {
    mailPageLink(input: $input) {
      id
      ...CoupleSteps
      ...CoupleHistory
    }
  }
`);

export const MailLinkDocument = graphql(`
  mutation MailLink($input: TaskInput!) {
    mailLink(input: $input) {
      id
      ...CoupleSteps
      ...CoupleHistory
    }
  }
`);

export const AcknowledgeMessageDocument = graphql(`
  mutation AcknowledgeMessage($input: AcknowledgeMessageInput!) {
    acknowledgeMessage(input: $input) {
      id
      ...CoupleSteps
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

export const AssignTogetherDocument = graphql(`
  mutation AssignTogether($input: AssignTogetherInput!) {
    assignTogether(input: $input) {
      id
    }
  }
`);

export const UndoTogetherDocument = graphql(`
  mutation UndoTogether($input: JointStepInput!) {
    stopJointStep(input: $input) {
      id
      state
    }
  }
`);
