import { graphql } from '../../generated';

export const MakePinDocument = graphql(`
  mutation MakePin($input: MakePinInput!) {
    makePin(input: $input) {
      partnerId
      pin
      madeAt
    }
  }
`);
