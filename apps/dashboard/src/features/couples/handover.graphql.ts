import { graphql } from '../../generated';

export const OfferHandoverDocument = graphql(`
  mutation OfferHandover($input: OfferHandoverInput!) {
    offerHandover(input: $input) {
      id
      handovers {
        id
      }
      ...CoupleTeam
      ...CoupleHistory
    }
  }
`);

export const TakeBackHandoverDocument = graphql(`
  mutation TakeBackHandover($input: HandoverInput!) {
    takeBackHandover(input: $input) {
      id
      ...CoupleTeam
      ...CoupleHistory
    }
  }
`);

export const UndoHandoverOnPageDocument = graphql(`
  mutation UndoHandoverOnPage($input: HandoverInput!) {
    undoHandover(input: $input) {
      ...WholeHandovers @unmask
    }
  }
`);
