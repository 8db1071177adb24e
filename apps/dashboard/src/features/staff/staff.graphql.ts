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
