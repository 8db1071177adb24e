export { PageLinksModule } from './page-links.module';
