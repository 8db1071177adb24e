import type { MessageKey } from '@groundwork/ui';
import { knownZone } from './time-zones';

/** A clinic and its owner, as somebody types them. */
export interface Wishes {
  readonly code: string;
  readonly clinicName: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly urgentHelp: readonly { readonly label: string; readonly number: string }[];
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

export const steps = ['code', 'clinic', 'owner'] as const;
export type Step = (typeof steps)[number];

const fields: Readonly<Record<Step, readonly (keyof Wishes)[]>> = {
  code: ['code'],
  clinic: ['clinicName', 'timeZone', 'locale', 'urgentHelp'],
  owner: ['name', 'email', 'password'],
};

/** The step that asks for the field of this path, `urgentHelp.0.number`; none for a path of no field. */
export const stepOf = (path: string): Step | undefined =>
  steps.find((step) => fields[step].some((field) => field === path.split('.')[0]));

type Problems = readonly (readonly [path: string, problem: MessageKey])[];

const unless = (fine: boolean, path: string, problem: MessageKey): Problems =>
  fine ? [] : [[path, problem]];

/** What has to be looked at again before a step is done, in the order of its fields. */
export const problemsOf = (step: Step, wishes: Wishes): Problems => {
  switch (step) {
    case 'code': {
      const code = wishes.code.replace(/[^\p{L}\p{N}]/gu, '');
      return unless(code.length === 12, 'code', 'firstRun.codeNeeded');
    }
    case 'clinic':
      return [
        ...unless(wishes.clinicName.trim() !== '', 'clinicName', 'firstRun.clinicNameNeeded'),
        ...unless(knownZone(wishes.timeZone) !== undefined, 'timeZone', 'firstRun.timeZoneNeeded'),
        ...wishes.urgentHelp.flatMap(({ label, number }, at) => [
          ...unless(label.trim() !== '', `urgentHelp.${at}.label`, 'firstRun.helpLabelNeeded'),
          ...unless(/\d{2}/.test(number), `urgentHelp.${at}.number`, 'firstRun.helpNumberNeeded'),
        ]),
      ];
    case 'owner':
      return [
        ...unless(wishes.name.trim() !== '', 'name', 'invitation.nameNeeded'),
        ...unless(wishes.email.includes('@'), 'email', 'signIn.emailNeeded'),
        ...unless(wishes.password !== '', 'password', 'signIn.passwordNeeded'),
      ];
  }
};
