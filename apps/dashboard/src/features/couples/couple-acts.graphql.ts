import { graphql } from '../../generated';

export const CreateCoupleDocument = graphql(`
  mutation CreateCouple($input: CreateCoupleInput!) {
    createCouple(input: $input) {
      id
    }
  }
`);

export const EditPartnerDocument = graphql(`
  mutation EditPartner($input: EditPartnerInput!) {
    editPartner(input: $input) {
      id
      sharedEmail
      sharedPhone
      partners {
        id
        ...PartnerDetails
      }
      ...CoupleHistory
    }
  }
`);

export const SetTimeZoneDocument = graphql(`
  mutation SetTimeZone($input: SetTimeZoneInput!) {
    setTimeZone(input: $input) {
      id
      ...CoupleHead
      ...CoupleHistory
    }
  }
`);

export const SetStageDocument = graphql(`
  mutation SetStage($input: SetStageInput!) {
    setStage(input: $input) {
      id
      ...CoupleHead
      ...CoupleHistory
    }
  }
`);

export const SetStatusDocument = graphql(`
  mutation SetStatus($input: SetStatusInput!) {
    setStatus(input: $input) {
      id
      ...CoupleHead
      ...CoupleHistory
    }
  }
`);

export const RecordRuptureDocument = graphql(`
  mutation RecordRupture($input: RecordRuptureInput!) {
    recordRupture(input: $input) {
      id
      ...CoupleRuptures
      ...CoupleHistory
    }
  }
`);

export const ReviseRuptureDocument = graphql(`
  mutation ReviseRupture($input: ReviseRuptureInput!) {
    reviseRupture(input: $input) {
      id
      ...CoupleRuptures
      ...CoupleHistory
    }
  }
`);

export const RemoveRuptureDocument = graphql(`
  mutation RemoveRupture($input: RemoveRuptureInput!) {
    removeRupture(input: $input) {
      id
      ...CoupleRuptures
      ...CoupleHistory
    }
  }
`);

export const RestoreRuptureDocument = graphql(`
  mutation RestoreRupture($input: RemoveRuptureInput!) {
    restoreRupture(input: $input) {
      id
      ...CoupleRuptures
      ...CoupleHistory
    }
  }
`);

export const AddToCareTeamDocument = graphql(`
  mutation AddToCareTeam($input: AddToCareTeamInput!) {
    addToCareTeam(input: $input) {
      id
      ...CoupleTeam
      ...CoupleHistory
    }
  }
`);

export const RemoveFromCareTeamDocument = graphql(`
  mutation RemoveFromCareTeam($input: RemoveFromCareTeamInput!) {
    removeFromCareTeam(input: $input) {
      id
      ...CoupleTeam
      ...CoupleHistory
    }
  }
`);
