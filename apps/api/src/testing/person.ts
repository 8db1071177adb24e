import { once, type Refusal } from '@groundwork/testing';
import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import type { RecoveryCodes, SecondFactorEnrolment, SignInResult } from '../features/sign-in/sign-in.types';
import { PASSWORD, type TestApi } from './test-api';
import type { TestClinic } from './test-clinic';

const STEP_MS = 30_000;
const progress = 'next clinics { id name }';
const steps = {
  signIn: ['SignInInput', progress],
  chooseClinic: ['ChooseClinicInput', progress],
  enrolSecondFactor: ['EnrolSecondFactorInput', 'secret uri'],
  confirmSecondFactor: ['SecondFactorCodeInput', `codes ${progress}`],
  verifySecondFactor: ['SecondFactorCodeInput', progress],
  useRecoveryCode: ['RecoveryCodeInput', progress],
  signOut: ['SignOutInput', 'ok'],
} as const;
type Step = keyof typeof steps;

/** The document of one step of signing in or out. */
export const documentOf = (step: Step): string => {
  const [input, selection] = steps[step];
  return `mutation ($input: ${input}!) { ${step}(input: $input) { ${selection} } }`;
};

/** Somebody with an account, at a browser, with an authenticator app. */
export class Person {
  readonly email = `${randomBytes(8).toString('hex')}@clinic.example`;
  browser = this.api.browser();
  private secret = '';

  constructor(private readonly api: TestApi) {}

  /** Gives them a place in a clinic; returns its id. */
  async join({ id }: TestClinic): Promise<string> {
    return (await this.api.member(id, 'clinician', this.email)).staffId;
  }

  signIn = (password = PASSWORD): Promise<SignInResult> =>
    this.take('signIn', { email: this.email, password });

  chooseClinic = ({ id }: TestClinic): Promise<SignInResult> => this.take('chooseClinic', { clinicId: id });

  /** Scans the code with the app. */
  async enrol(): Promise<SecondFactorEnrolment> {
    const enrolment = await this.take<SecondFactorEnrolment>('enrolSecondFactor', {});
    this.secret = enrolment.secret;
    return enrolment;
  }

  /** What the app shows now, or so many time steps later. */
  code(stepsLater = 0): string {
    const timestamp = Date.now() + stepsLater * STEP_MS;
    return new TOTP({ secret: Secret.fromBase32(this.secret) }).generate({ timestamp });
  }

  /** Returns the recovery codes. */
  confirm = async (code = this.code()): Promise<string[]> => (await this.confirmed(code)).codes;

  /** Returns the recovery codes with what comes next. */
  confirmed = (code = this.code()): Promise<RecoveryCodes> => this.take('confirmSecondFactor', { code });

  verify = (code = this.code()): Promise<SignInResult> => this.take('verifySecondFactor', { code });

  recover = (code: string): Promise<SignInResult> => this.take('useRecoveryCode', { code });

  refusal = (step: Step, values: object): Promise<Refusal> =>
    this.browser.refusal(documentOf(step), once(values));

  private async take<T>(step: Step, values: object): Promise<T> {
    return (await this.browser.must<Record<string, T>>(documentOf(step), once(values)))[step]!;
  }
}
