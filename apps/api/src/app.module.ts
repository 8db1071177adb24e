import { COOKIE_NAMES, cookieNames, DeclaredAccess, WorkInterceptor } from '@groundwork/access';
import { KeyStore, SignInWork, UnitOfWork } from '@groundwork/database';
import { GraphQLModule } from '@nestjs/graphql';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import type { Config } from './config';
import { AssignmentsModule } from './features/assignments/assignments.module';
import { CaseloadModule } from './features/caseload/caseload.module';
import { CoupleWorkspaceModule } from './features/couple-workspace';
import { CouplesModule } from './features/couples/couples.module';
import { ExercisesModule } from './features/exercises';
import { FirstRunModule } from './features/first-run';
import { HandoversModule } from './features/handovers/handovers.module';
import { InvitationsModule } from './features/invitations/invitations.module';
import { LinkPagesModule } from './features/link-pages/link-pages.module';
import { LinksModule } from './features/links';
import { MessagesModule } from './features/messages/messages.module';
import { JointStepsModule } from './features/joint-steps/joint-steps.module';
import { MyHomeModule } from './features/my-home/my-home.module';
import { MyTaskModule } from './features/my-task/my-task.module';
import { OwnAccountModule } from './features/own-account/own-account.module';
import { OwnSessionsModule } from './features/own-sessions/own-sessions.module';
import { PageLinksModule } from './features/page-links';
import { ReleasesModule } from './features/releases/releases.module';
import { RepliesModule } from './features/replies/replies.module';
import { ResponsesModule } from './features/responses/responses.module';
import { RoundsModule } from './features/rounds/rounds.module';
import { SignInModule } from './features/sign-in/sign-in.module';
import { StaffListModule } from './features/staff-list';
import { StaffModule } from './features/staff/staff.module';
import { TodayModule } from './features/today/today.module';
import { graphqlOptions } from './graphql/graphql-options';
import { clientSchema, staffSchema } from './graphql/schema-holder';
import { validation } from './graphql/validation';
import { HttpModule } from './http/http.module';
import { SecretsModule } from './secrets/secrets.module';
import type { Sources } from './sources';
import { CONFIG } from './tokens';

const staffModules = [
  AssignmentsModule,
  CaseloadModule,
  CoupleWorkspaceModule,
  CouplesModule,
  ExercisesModule,
  FirstRunModule,
  HandoversModule,
  InvitationsModule,
  LinksModule,
  MessagesModule,
  OwnAccountModule,
  OwnSessionsModule,
  PageLinksModule,
  ReleasesModule,
  RepliesModule,
  ResponsesModule,
  JointStepsModule,
  RoundsModule,
  SignInModule,
  StaffListModule,
  StaffModule,
  TodayModule,
];
const clientModules = [MyHomeModule, MyTaskModule];

/** What comes from outside: the configuration and the pools. */
@Global()
@Module({})
export class PlatformModule {
  static with(config: Config, sources: Sources): DynamicModule {
    const provided = [
      { provide: CONFIG, useValue: config },
      { provide: COOKIE_NAMES, useValue: cookieNames(config.dashboardOrigin.startsWith('https:')) },
      {
        provide: UnitOfWork,
        useValue: new UnitOfWork(
          { staff: sources.staff, link: sources.client },
          { staff: new KeyStore(config.masterKey), link: new KeyStore(config.masterKey) },
        ),
      },
      { provide: SignInWork, useValue: new SignInWork(sources.auth) },
    ];
    return { module: PlatformModule, providers: provided, exports: provided.map(({ provide }) => provide) };
  }
}

/** Both GraphQL endpoints with all they need, and nothing of the built apps. */
@Module({})
export class ContractsModule {
  static with(config: Config, sources: Sources): DynamicModule {
    return {
      module: ContractsModule,
      imports: [
        PlatformModule.with(config, sources),
        SecretsModule,
        ...staffModules,
        ...clientModules,
        GraphQLModule.forRoot(graphqlOptions('/graphql', staffModules, staffSchema)),
        GraphQLModule.forRoot(graphqlOptions('/client-graphql', clientModules, clientSchema)),
      ],
    };
  }
}

@Module({})
export class AppModule {
  static with(config: Config, sources: Sources): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ContractsModule.with(config, sources),
        DiscoveryModule,
        LinkPagesModule,
        HttpModule.with(sources),
      ],
      providers: [
        DeclaredAccess,
        { provide: APP_INTERCEPTOR, useClass: WorkInterceptor },
        { provide: APP_PIPE, useFactory: validation },
      ],
    };
  }
}
