import { graphql } from '../../generated';

export const StayDocument = graphql(`
  mutation Stay($input: StayInput!) {
    stay(input: $input) {
      ok
    }
  }
`);

export const UnlockDocument = graphql(`
  mutation Unlock($input: ProofInput!) {
    unlock(input: $input) {
      done
    }
  }
`);

export const StepUpDocument = graphql(`
  mutation StepUp($input: ProofInput!) {
    stepUp(input: $input) {
      done
    }
  }
`);
