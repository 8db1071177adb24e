import { graphql } from '../../generated';

export const StaffPlacesFragmentDoc = graphql(`
  fragment StaffPlaces on StaffList {
    places {
      staffId
      name
      role
      hasSecondFactor
      lastActiveAt
      couples
      disabledAt
      mayChange
    }
    invitations {
      id
      email
      role
      state
      expiresAt
      mayChange
    }
    moves {
      id
      fromName
      toName
      byName
      at
      led
      joined
      shared
      supervisedLeft
      busyLeft
      undoneAt
      notBack
    }
  }
`);

export const StaffDocument = graphql(`
  query Staff {
    staff {
      ...StaffPlaces
    }
  }
`);

export const ChangeRoleDocument = graphql(`
  mutation ChangeRole($input: ChangeRoleInput!) {
    changeRole(input: $input) {
      ...StaffPlaces
    }
  }
`);

export const DisableStaffDocument = graphql(`
  mutation DisableStaff($input: DisableStaffInput!) {
    disableStaff(input: $input) {
      ...StaffPlaces
    }
  }
`);

export const EnableStaffDocument = graphql(`
  mutation EnableStaff($input: EnableStaffInput!) {
    enableStaff(input: $input) {
      ...StaffPlaces
    }
  }
`);

export const InviteStaffDocument = graphql(`
  mutation InviteStaff($input: InviteStaffInput!) {
    inviteStaff(input: $input) {
      invitations {
        id
        email
      }
      ...StaffPlaces
    }
  }
`);

export const ResendInvitationDocument = graphql(`
  mutation ResendInvitation($input: ResendInvitationInput!) {
    resendInvitation(input: $input) {
      ...StaffPlaces
    }
  }
`);

export const RevokeInvitationDocument = graphql(`
  mutation RevokeInvitation($input: RevokeInvitationInput!) {
    revokeInvitation(input: $input) {
      ...StaffPlaces
    }
  }
`);

export const MoveCaseloadDocument = graphql(`
  mutation MoveCaseload($input: MoveCaseloadInput!) {
    moveCaseload(input: $input) {
      moves {
        id
        led
        joined
        shared
      }
      ...StaffPlaces
    }
  }
`);

export const UndoCaseloadMoveDocument = graphql(`
  mutation UndoCaseloadMove($input: UndoCaseloadMoveInput!) {
    undoCaseloadMove(input: $input) {
      ...StaffPlaces
    }
  }
`);
