import { Global, Module } from '@nestjs/common';
import { SecretHasher } from './secret-hasher';

@Global()
@Module({ providers: [SecretHasher], exports: [SecretHasher] })
export class SecretsModule {}
