import { graphql } from '../../generated';

export const OwnSessionsDocument = graphql(`
  query OwnSessions {
    ownSessions {
      sessions {
        id
        browser
        platform
        startedAt
        lastUsedAt
        current
      }
    }
  }
`);

export const EndSessionDocument = graphql(`
  mutation EndSession($input: EndSessionInput!) {
    endSession(input: $input) {
      sessions {
        id
        browser
        platform
        startedAt
        lastUsedAt
        current
      }
    }
  }
`);

export const EndOtherSessionsDocument = graphql(`
  mutation EndOtherSessions($input: EndOtherSessionsInput!) {
    endOtherSessions(input: $input) {
      sessions {
        id
        browser
        platform
        startedAt
        lastUsedAt
        current
      }
    }
  }
`);

export const OwnAccountDocument = graphql(`
  query OwnAccount {
    ownAccount {
      secondFactorSince
      recoveryCodes
      mayRemoveSecondFactor
    }
  }
`);

export const ChangePasswordDocument = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      done
    }
  }
`);

export const BeginAuthenticatorDocument = graphql(`
  mutation BeginAuthenticator($input: BeginAuthenticatorInput!) {
    beginAuthenticator(input: $input) {
      secret
      uri
    }
  }
`);

export const ConfirmAuthenticatorDocument = graphql(`
  mutation ConfirmAuthenticator($input: SecondFactorCodeInput!) {
    confirmAuthenticator(input: $input) {
      codes
    }
  }
`);

export const RenewRecoveryCodesDocument = graphql(`
  mutation RenewRecoveryCodes($input: RenewRecoveryCodesInput!) {
    renewRecoveryCodes(input: $input) {
      codes
    }
  }
`);

export const RemoveSecondFactorDocument = graphql(`
  mutation RemoveSecondFactor($input: RemoveSecondFactorInput!) {
    removeSecondFactor(input: $input) {
      codes
    }
  }
`);
