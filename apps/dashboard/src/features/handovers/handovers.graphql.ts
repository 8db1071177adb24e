import { graphql } from '../../generated';

export const WholeHandoversFragmentDoc = graphql(`
  fragment WholeHandovers on Handovers {
    offers {
      id
      fromName
      coupleNames
      stays
      at
    }
    passed {
      id
      fromName
      toName
      given
      coupleNames
      coupleId
      at
    }
    moved {
      id
      given
      fromName
      toName
      byName
      couples
      at
    }
  }
`);

export const HandoversDocument = graphql(`
  query Handovers {
    handovers {
      ...WholeHandovers @unmask
    }
  }
`);

export const AcceptHandoverDocument = graphql(`
  mutation AcceptHandover($input: HandoverInput!) {
    acceptHandover(input: $input) {
      ...WholeHandovers @unmask
    }
  }
`);

export const DeclineHandoverDocument = graphql(`
  mutation DeclineHandover($input: HandoverInput!) {
    declineHandover(input: $input) {
      ...WholeHandovers @unmask
    }
  }
`);

export const UndoHandoverDocument = graphql(`
  mutation UndoHandover($input: HandoverInput!) {
    undoHandover(input: $input) {
      ...WholeHandovers @unmask
    }
  }
`);
