export { Account, RecoveryCode, SignIn, SignInDelay } from './account.entity';
export { longestPassword, passwordProblem, shortestPassword, type PasswordProblem } from './password-rules';
