export { Reply } from './reply.entity';
