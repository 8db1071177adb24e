export { CommandCentre } from './command-centre';
export { useAbout } from './current-couple';
