export { AuthenticatorKey } from './authenticator-key';
export { bareCode, CodeField } from './code-field';
export { RecoveryCodeList } from './recovery-code-list';
export { SignInCard } from './sign-in-card';
export { type SignInResult, SignInSteps } from './sign-in-steps';
