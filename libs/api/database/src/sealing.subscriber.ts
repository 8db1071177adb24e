import {
  EventSubscriber,
  type EntityMetadata,
  type EntitySubscriberInterface,
  type InsertEvent,
  type LoadEvent,
  type UpdateEvent,
} from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { ClinicRow, CoupleRow } from './clinic-row';
import { sealedColumns, snakeCase, type SealedColumn } from './sealed';
import { keyIdOf, seal, unseal, type Location } from './sealing';
import { currentWork, isInWork } from './work';

type Row = Record<string, unknown> & { clinicId: string; id: string; coupleId?: string; partnerId?: string };

/** Stamps the clinic and the id, seals what a person typed, opens it again after loading, and notes the couple. */
@EventSubscriber()
export class SealingSubscriber implements EntitySubscriberInterface {
  private readonly typed = new WeakMap<object, Map<string, string>>();

  async beforeInsert(event: InsertEvent<object>): Promise<void> {
    if (!isClinicRow(event.metadata)) return;
    const row = event.entity as Row;
    row.clinicId ??= currentWork().scope.clinic;
    row.id ??= uuidv7();
    noteCouple(event.metadata, row);
    await this.sealAll(row, event.metadata, columnsOf(event.metadata));
  }

  async beforeUpdate(event: UpdateEvent<object>): Promise<void> {
    if (!event.entity || !isClinicRow(event.metadata)) return;
    const row = event.entity as Row;
    noteCouple(event.metadata, row);
    const sealed = columnsOf(event.metadata).filter(({ property }) =>
      event.updatedColumns.length
        ? event.updatedColumns.some((column) => column.propertyName === property)
        : property in row,
    );
    if (sealed.length && !row.id) throw new Error('A sealed column is changed by saving its row.');
    await this.sealAll(row, event.metadata, sealed);
  }

  afterInsert(event: InsertEvent<object>): void {
    this.putBack(event.entity);
  }

  afterUpdate(event: UpdateEvent<object>): void {
    if (event.entity) this.putBack(event.entity);
  }

  async afterLoad(entity: object, event?: LoadEvent<object>): Promise<void> {
    if (!event || !isClinicRow(event.metadata) || !isInWork()) return;
    const row = entity as Row;
    noteCouple(event.metadata, row);
    const work = currentWork();
    for (const { property } of columnsOf(event.metadata)) {
      const value = row[property];
      if (!Buffer.isBuffer(value)) continue;
      const location = locationOf(row, event.metadata, property);
      const keyId = keyIdOf(value, location);
      await work.keys.loadIds([keyId]);
      row[property] = unseal(value, work.keys.byKeyId(keyId), location);
    }
  }

  private async sealAll(row: Row, metadata: EntityMetadata, columns: readonly SealedColumn[]): Promise<void> {
    const texts = new Map<string, string>();
    for (const { property, scope } of columns) {
      const text = row[property];
      if (typeof text !== 'string') continue;
      const scopeId = { clinic: row.clinicId, couple: row.coupleId, partner: row.partnerId ?? row.id }[scope];
      if (!scopeId) throw new Error(`${metadata.tableName} has no ${scope} to seal ${property} for.`);
      const key = await currentWork().keys.forScope(scope, scopeId);
      texts.set(property, text);
      row[property] = seal(text, key, locationOf(row, metadata, property));
    }
    if (texts.size) this.typed.set(row, texts);
  }

  private putBack(entity: object): void {
    for (const [property, text] of this.typed.get(entity) ?? []) (entity as Row)[property] = text;
    this.typed.delete(entity);
  }
}

const isRowOf = (metadata: EntityMetadata, base: typeof ClinicRow): boolean =>
  typeof metadata.target === 'function' && metadata.target.prototype instanceof base;

const isClinicRow = (metadata: EntityMetadata): boolean => isRowOf(metadata, ClinicRow);

const columnsOf = (metadata: EntityMetadata): readonly SealedColumn[] => sealedColumns(metadata.target);

const noteCouple = (metadata: EntityMetadata, row: Row): void => {
  if (row.coupleId && isInWork() && isRowOf(metadata, CoupleRow)) currentWork().touch(row.coupleId);
};

const locationOf = (row: Row, metadata: EntityMetadata, property: string): Location => ({
  clinicId: row.clinicId,
  table: metadata.tableName,
  column: snakeCase(property),
  rowId: row.id,
  revision: typeof row.revision === 'number' ? row.revision : 0,
});
