import { graphql } from '../../generated';

export const MyHome = graphql(`
  query MyHome {
    myHome {
      id
      myInitial
      otherName
      clinicianName
      locale
      urgentHelp {
        label
        number
      }
      steps {
        id
        title
        minutes
        dueOn
        round
        state
        sentOn
        clinicianName
      }
      replies {
        id
        clinicianName
        title
        body
        writtenOn
      }
      released {
        id
        clinicianName
        title
        answer
        releasedOn
      }
      offers {
        id
        stepId
        question
        releasedOn
      }
      contact {
        channel
        safeHours {
          from
          to
        }
        isStopped
      }
    }
  }
`);

export const ChooseStep = graphql(`
  mutation ChooseStep($input: ChooseStepInput!) {
    chooseStep(input: $input) {
      id
    }
  }
`);

export const SetStepAside = graphql(`
  mutation SetStepAside($input: SetStepAsideInput!) {
    setStepAside(input: $input) {
      id
    }
  }
`);

export const TakeStepUp = graphql(`
  mutation TakeStepUp($input: TakeStepUpInput!) {
    takeStepUp(input: $input) {
      id
    }
  }
`);

export const TakeBackOffer = graphql(`
  mutation TakeBackOffer($input: TakeBackOfferInput!) {
    takeBackOffer(input: $input) {
      id
    }
  }
`);

export const SetMyContact = graphql(`
  mutation SetMyContact($input: SetMyContactInput!) {
    setMyContact(input: $input) {
      id
    }
  }
`);
