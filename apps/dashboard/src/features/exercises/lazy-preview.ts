import { lazy } from 'react';

/** The preview comes with the partner's renderer and its words: a chunk of its own. */
export const PartnerPreview = lazy(async () => ({
  default: (await import('./partner-preview')).PartnerPreview,
}));
