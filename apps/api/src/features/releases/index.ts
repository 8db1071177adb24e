export { makeOffers } from './make-offers';
export { Offer } from './offer.entity';
export { ReleasedPiece } from './released-piece.entity';
