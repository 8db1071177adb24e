import { graphql } from '../../generated';

export const SignInDocument = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      next
      clinics {
        id
        name
      }
    }
  }
`);

export const EnrolSecondFactorDocument = graphql(`
  mutation EnrolSecondFactor($input: EnrolSecondFactorInput!) {
    enrolSecondFactor(input: $input) {
      secret
      uri
    }
  }
`);

export const ConfirmSecondFactorDocument = graphql(`
  mutation ConfirmSecondFactor($input: SecondFactorCodeInput!) {
    confirmSecondFactor(input: $input) {
      codes
      next
      clinics {
        id
        name
      }
    }
  }
`);

export const VerifySecondFactorDocument = graphql(`
  mutation VerifySecondFactor($input: SecondFactorCodeInput!) {
    verifySecondFactor(input: $input) {
      next
      clinics {
        id
        name
      }
    }
  }
`);

export const UseRecoveryCodeDocument = graphql(`
  mutation UseRecoveryCode($input: RecoveryCodeInput!) {
    useRecoveryCode(input: $input) {
      next
      clinics {
        id
        name
      }
    }
  }
`);

export const ChooseClinicDocument = graphql(`
  mutation ChooseClinic($input: ChooseClinicInput!) {
    chooseClinic(input: $input) {
      next
      clinics {
        id
        name
      }
    }
  }
`);
