export { Account, RecoveryCode, SignIn, SignInDelay } from './account.entity';
export { networkOf } from './network';
export { longestPassword, passwordProblem, shortestPassword, type PasswordProblem } from './password-rules';
