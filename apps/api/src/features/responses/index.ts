export { DraftRevision } from './draft-revision.entity';
export { MarkedResponse } from './response-mark.entity';
export { ResponseRecordModule } from './response-record.module';
export { ResponseRecordService } from './response-record.service';
export { ResponseReviewView } from './response-review';
export { ResponsePage, ReviewResponseInput } from './response-review.types';
export { Response, ResponseReview } from './response.entity';
