export { Account, RecoveryCode, SignIn, SignInDelay } from './account.entity';
