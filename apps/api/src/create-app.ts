import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import serveCompressed from 'express-static-gzip';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { AppModule } from './app.module';
import type { Config } from './config';
import { clientDocuments, type ClientApp } from './features/link-pages/client-app';
import { CLIENT_APP } from './features/link-pages/link-pages.controller';
import { answerUnreadableBody } from './features/link-pages/unreadable-body';
import { readManifest, trustedDocuments } from './graphql/trusted-documents';
import { refuseUnreadableBody } from './graphql/unreadable-body';
import { workspaceRoot } from './http/built-apps';
import { separateOrigins } from './http/origins';
import { identify } from './http/requests';
import { securityHeaders } from './http/security-headers';
import type { Sources } from './sources';

/** The application with its doors, not yet listening. `anyDocument` is for tests: GraphQL text instead of document ids. */
export const createApp = async (
  config: Config,
  sources: Sources,
  { anyDocument = false } = {},
): Promise<NestExpressApplication> => {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(config, sources), {
    logger: false,
    abortOnError: false,
    bodyParser: false,
  });
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.set('etag', false);
  // Guesses are counted per address: behind a proxy it must be the caller's, not the proxy's.
  app.set('trust proxy', config.proxyHops);
  app.use(identify, ...securityHeaders(config.dashboardOrigin.startsWith('https:')), separateOrigins(config));
  // Nobody else can make a browser send these cookies (SameSite), so compressed secrets can't be probed.
  app.use(compression({ threshold: 512 }));
  serveAssets(app);
  app.useBodyParser('json', { limit: '64kb' });
  app.useBodyParser('urlencoded', { extended: false, limit: '256kb', parameterLimit: 500 });
  app.use(['/t', '/s', '/leave'], answerUnreadableBody(app.get<ClientApp>(CLIENT_APP, { strict: false })));
  app.use(refuseUnreadableBody);
  if (!anyDocument) {
    app.use(
      '/graphql',
      trustedDocuments(readManifest(join(workspaceRoot(), 'apps/dashboard/dist/documents.json'))),
    );
    app.use('/client-graphql', trustedDocuments(clientDocuments()));
  }
  return app;
};

const keepForEver = (response: ServerResponse): void => {
  response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
};

/** Hashed names never change their content, so they are kept for ever; the build compressed them. */
const serveAssets = (app: NestExpressApplication): void => {
  const assets = (folder: string) =>
    serveCompressed(join(workspaceRoot(), 'apps', folder), {
      enableBrotli: true,
      orderPreference: ['br'],
      index: false,
      serveStatic: { cacheControl: false, setHeaders: keepForEver, redirect: false },
    });
  app.use('/assets', assets('dashboard/dist/assets'));
  app.use('/a', assets('client/dist/browser'));
};
