import { graphql } from '../../generated';

export const IsFirstRunDocument = graphql(`
  query IsFirstRun {
    isFirstRun
  }
`);

export const FoundClinicDocument = graphql(`
  mutation FoundClinic($input: FoundClinicInput!) {
    foundClinic(input: $input) {
      next
      clinics {
        id
        name
      }
    }
  }
`);
