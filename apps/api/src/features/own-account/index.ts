export { AccountMail, PasswordReset } from './account-mail.entity';
export { endAllSessions } from './account-change';
export { deliverAccountMail, type AccountMailDelivering } from './deliver-account-mail';
export { removeSecondFactor } from './own-second-factor.service';
export { postNotice } from './post-account-mail';
export { resetToken } from './reset-token';
