export { Account, KnownNetwork, RecoveryCode, SignIn, SignInDelay } from './account.entity';
export { AccountClaims } from './account-claims.service';
export { networkOf } from './network';
export { attemptOf, type Attempt } from './attempt';
export { askToWait } from './busy';
export { countersOf, countGuess, forgetGuesses, type Counter } from './delays';
export { holdAccount } from './hold-account';
export { useCode } from './one-time-code';
export {
  longestPassword,
  passwordKeys,
  passwordProblem,
  shortestPassword,
  type PasswordProblem,
} from './password-rules';
export { renewCodes } from './recovery-codes';
export { SignInRefusals } from './refusals';
export { sealAddress, unsealAddress } from './sealed-address';
export { enrolmentOf, newTotpSecret, wrapTotp } from './second-factor';
export { SessionCookie, type HttpContext } from './session-cookie';
export { SessionsService, type SessionAccount } from './sessions.service';
export { ProofInput, ProofResult } from './sessions.types';
export { SignInModule } from './sign-in.module';
export { SignInService, type Progress } from './sign-in.service';
export { SecondFactorCodeInput, SecondFactorEnrolment, SignInResult } from './sign-in.types';
