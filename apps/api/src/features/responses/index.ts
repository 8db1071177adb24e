export { DraftRevision } from './draft-revision.entity';
export { Response, ResponseReview } from './response.entity';
