export { Clinic, UrgentHelp } from './clinic.entity';
export { knownLocale, TELEPHONE } from './clinic-settings';
export { ConfidentialityText } from './confidentiality-text.entity';
