import { graphql } from '../../generated';

export const JointStepFragmentDoc = graphql(`
  fragment WholeJointStep on JointStep {
    id
    coupleId
    partners {
      id
      name
    }
    exerciseTitle
    whyItHelps
    minutes
    form
    state
    agreedAt
    confidentiality {
      version
      body
    }
    revision
    savedAt
    answers
    finishedAt
    recordedByName
  }
`);

export const MadeTogetherFragmentDoc = graphql(`
  fragment MadeTogether on CoupleWorkspace {
    id
    jointSteps {
      id
      exerciseTitle
      assignedByName
      assignedAt
      savedAt
      finishedAt
      recordedByName
    }
  }
`);

export const JointStepDocument = graphql(`
  query JointStep($id: ID!) {
    jointStep(id: $id) {
      id
      coupleId
      partners {
        id
        name
      }
      exerciseTitle
      state
      agreedAt
      ...WholeJointStep
    }
  }
`);

export const AgreeTogetherDocument = graphql(`
  mutation AgreeTogether($input: AgreeTogetherInput!) {
    agreeTogether(input: $input) {
      id
      ...WholeJointStep
    }
  }
`);

export const SaveJointDraftDocument = graphql(`
  mutation SaveJointDraft($input: SaveJointDraftInput!) {
    saveJointDraft(input: $input) {
      revision
      savedAt
    }
  }
`);

export const FinishJointStepDocument = graphql(`
  mutation FinishJointStep($input: FinishJointStepInput!) {
    finishJointStep(input: $input) {
      id
      ...WholeJointStep
    }
  }
`);

export const StopJointStepDocument = graphql(`
  mutation StopJointStep($input: JointStepInput!) {
    stopJointStep(input: $input) {
      id
      ...WholeJointStep
    }
  }
`);
