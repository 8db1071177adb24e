import { HttpException } from '@nestjs/common';

/**
 * The status of a failure that the request brought about: of the framework's own, or as the parsers of bodies and
 * addresses mark theirs. Undefined for whatever went wrong on our side.
 */
export const statusOfRequest = (error: unknown): number | undefined => {
  const status = error instanceof HttpException ? error.getStatus() : markedStatus(error);
  return status !== undefined && status >= 400 && status < 500 ? status : undefined;
};

const markedStatus = (error: unknown): number | undefined =>
  error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : undefined;
