import { DefaultNamingStrategy } from 'typeorm';
import { snakeCase } from './sealed';

/** `clinicId` in code, `clinic_id` in the table. */
export class SnakeNaming extends DefaultNamingStrategy {
  override columnName(property: string, custom: string, prefixes: string[]): string {
    return [...prefixes.map(snakeCase), custom || snakeCase(property)].join('_');
  }
}
