export { Clinic, UrgentHelp } from './clinic.entity';
export { ConfidentialityText } from './confidentiality-text.entity';
