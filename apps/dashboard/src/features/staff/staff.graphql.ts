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
  }
`);

export const StaffDocument = graphql(`
  query Staff {
    staff {
      ...StaffPlaces @unmask
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
