import { Invalid, type FieldMessage } from '@groundwork/access';
import { ValidationPipe, type ValidationError } from '@nestjs/common';

/** Checks every input; what is wrong comes back as fields with keys of the catalogue. */
export const validation = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => new Invalid(errors.flatMap((error) => messagesOf(error, ''))),
  });

const messagesOf = (error: ValidationError, prefix: string): FieldMessage[] => {
  const path = prefix ? `${prefix}.${error.property}` : error.property;
  const own = Object.values(error.constraints ?? {}).map((message) => asMessage(path, message));
  return [...own, ...(error.children ?? []).flatMap((child) => messagesOf(child, path))];
};

/** `invalid.tooLong:80` is a key with its bound. A message that is no key comes from a check without one of ours. */
const asMessage = (path: string, message: string): FieldMessage => {
  const [key = '', max] = message.split(':');
  if (!/^[a-zA-Z]+\.[a-zA-Z]+$/.test(key)) return { path, key: 'invalid.text' };
  return max ? { path, key, values: { max: Number(max) } } : { path, key };
};
