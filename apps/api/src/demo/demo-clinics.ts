import type { UrgentHelp } from '../features/clinics';
import type { NewMember } from '../owner/found-clinic';

export type ClinicKey = 'juniper' | 'larkfield';
export type StaffKey = 'marguerite' | 'tobias' | 'ilse' | 'dana' | 'priya' | 'rowan';

interface DemoPerson {
  readonly name: string;
  readonly email: string;
  readonly places: Readonly<Partial<Record<ClinicKey, NewMember['role']>>>;
}

/** How long a link opens its step. */
export const LINK_DAYS = 14;

/** One password for all demo accounts; the start prints it. Demo clinics hold nobody's real words. */
export const demoPassword = 'seven-slow-rivers';

/** Six people; one of them works in both clinics. */
export const demoPeople: Readonly<Record<StaffKey, DemoPerson>> = {
  dana: { name: 'Dana Ellery', email: 'dana@juniper.example', places: { juniper: 'clinician' } },
  marguerite: { name: 'Marguerite Osei', email: 'marguerite@juniper.example', places: { juniper: 'owner' } },
  ilse: {
    name: 'Ilse Brandvold',
    email: 'ilse@juniper.example',
    places: { juniper: 'supervisor', larkfield: 'owner' },
  },
  tobias: { name: 'Tobias Wrenfield', email: 'tobias@juniper.example', places: { juniper: 'admin' } },
  priya: { name: 'Priya Sandoval', email: 'priya@juniper.example', places: { juniper: 'assistant' } },
  rowan: { name: 'Rowan Teague', email: 'rowan@larkfield.example', places: { larkfield: 'clinician' } },
};

interface DemoClinic {
  /** Always the same, so that the demo is found again. */
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly urgentHelp: readonly UrgentHelp[];
}

export const demoClinics: Readonly<Record<ClinicKey, DemoClinic>> = {
  juniper: {
    id: '01990000-0000-7000-8000-000000000001',
    name: 'Juniper Street Practice',
    timeZone: 'America/New_York',
    locale: 'en-US',
    urgentHelp: [
      { label: 'Danger right now', number: '911' },
      { label: 'Someone to talk to, day and night', number: '988' },
      { label: 'Help with safety at home, day and night', number: '1-800-799-7233' },
    ],
  },
  larkfield: {
    id: '01990000-0000-7000-8000-000000000002',
    name: 'Larkfield Couples Rooms',
    timeZone: 'Europe/London',
    locale: 'en-GB',
    urgentHelp: [
      { label: 'Danger right now', number: '999' },
      { label: 'Someone to talk to, day and night', number: '116 123' },
      { label: 'Help with safety at home, day and night', number: '0808 2000 247' },
    ],
  },
};

export const clinicKeys: readonly ClinicKey[] = ['juniper', 'larkfield'];
export const staffKeys = Object.keys(demoPeople) as readonly StaffKey[];
