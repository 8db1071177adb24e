import type { ApolloClient } from '@groundwork/web-graphql';
import { redirect, type RouteObject } from 'react-router';
import { onlyFirstRun, toFirstRun } from './features/first-run';
import { loadViewer, mayDo, type Permission } from './features/viewer';
import { Frame, FrameFallback, NotFoundPage, RoleHomePage, TroublePage } from './layout';
import { paths } from './paths';

/** A page of other roles leads home: a bookmark may be older than a change of role. */
const onlyWith = (client: ApolloClient, permission: Permission) => ({
  loader: async ({ request }: { readonly request: Request }) =>
    mayDo(await loadViewer(client, request), permission) ? null : redirect(paths.home),
  shouldRevalidate: () => false,
});

/** All screens. Each is a chunk of its own, loaded while the viewer's answer is under way. */
export const routes = (client: ApolloClient): RouteObject[] => [
  {
    path: paths.firstRun,
    loader: () => onlyFirstRun(client),
    shouldRevalidate: () => false,
    lazy: async () => ({ Component: (await import('./features/first-run/first-run-page')).FirstRunPage }),
    ErrorBoundary: TroublePage,
    HydrateFallback: () => null,
  },
  {
    loader: () => toFirstRun(client),
    shouldRevalidate: () => false,
    ErrorBoundary: TroublePage,
    HydrateFallback: () => null,
    children: [
      {
        path: paths.signIn,
        lazy: async () => ({ Component: (await import('./features/sign-in/sign-in-page')).SignInPage }),
      },
      {
        path: paths.unlock,
        lazy: async () => ({ Component: (await import('./features/session-lock/unlock-page')).UnlockPage }),
      },
      {
        path: paths.invitation,
        lazy: async () => ({
          Component: (await import('./features/invitation/invitation-page')).InvitationPage,
        }),
      },
    ],
  },
  {
    path: paths.forgotPassword,
    lazy: async () => ({
      Component: (await import('./features/password-reset/forgot-password-page')).ForgotPasswordPage,
    }),
    ErrorBoundary: TroublePage,
    HydrateFallback: () => null,
  },
  {
    path: paths.newPassword,
    lazy: async () => ({
      Component: (await import('./features/password-reset/new-password-page')).NewPasswordPage,
    }),
    ErrorBoundary: TroublePage,
    HydrateFallback: () => null,
  },
  {
    loader: ({ request }) => loadViewer(client, request),
    shouldRevalidate: () => false,
    Component: Frame,
    ErrorBoundary: TroublePage,
    HydrateFallback: FrameFallback,
    children: [
      {
        ErrorBoundary: TroublePage,
        children: [
          {
            path: paths.home,
            loader: async ({ request }) => {
              const viewer = await loadViewer(client, request);
              return mayDo(viewer, 'couples:read') ? redirect(paths.today) : null;
            },
            Component: RoleHomePage,
          },
          {
            path: paths.today,
            ...onlyWith(client, 'today:read'),
            lazy: async () => ({ Component: (await import('./features/today/today-page')).TodayPage }),
          },
          {
            path: paths.couples,
            ...onlyWith(client, 'couples:read'),
            lazy: async () => ({
              Component: (await import('./features/caseload/caseload-page')).CaseloadPage,
            }),
          },
          {
            path: paths.newCouple,
            ...onlyWith(client, 'couples:write'),
            lazy: async () => ({
              Component: (await import('./features/couples/new-couple-page')).NewCouplePage,
            }),
          },
          {
            path: paths.couple(':coupleId'),
            ...onlyWith(client, 'couples:read'),
            lazy: async () => ({ Component: (await import('./features/couples/couple-page')).CouplePage }),
          },
          {
            path: paths.response(':responseId'),
            ...onlyWith(client, 'responses:read'),
            lazy: async () => ({
              Component: (await import('./features/responses/response-page')).ResponsePage,
            }),
          },
          {
            path: paths.together(':jointStepId'),
            ...onlyWith(client, 'joint-steps:write'),
            // Both partners look at this screen.
            handle: { quiet: true },
            lazy: async () => ({
              Component: (await import('./features/joint-steps/joint-step-page')).JointStepPage,
            }),
          },
          {
            path: paths.exercises,
            lazy: async () => ({
              Component: (await import('./features/exercises/library-page')).LibraryPage,
            }),
          },
          {
            path: paths.exercise(':key'),
            lazy: async () => ({
              Component: (await import('./features/exercises/exercise-page')).ExercisePage,
            }),
          },
          {
            path: paths.account,
            lazy: async () => ({ Component: (await import('./features/account/account-page')).AccountPage }),
          },
          {
            path: paths.staff,
            ...onlyWith(client, 'staff:manage'),
            lazy: async () => ({ Component: (await import('./features/staff/staff-page')).StaffPage }),
          },
          { path: '*', Component: NotFoundPage },
        ],
      },
    ],
  },
];
