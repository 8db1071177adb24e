import { Module } from '@nestjs/common';
import { CaseloadResolver } from './caseload.resolver';
import { CaseloadView } from './caseload';

@Module({ providers: [CaseloadResolver, CaseloadView] })
export class CaseloadModule {}
