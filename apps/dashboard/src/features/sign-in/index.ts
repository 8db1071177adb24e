export { bareCode, CodeField } from './code-field';
export { SignInCard } from './sign-in-card';
export { type SignInResult, SignInSteps } from './sign-in-steps';
