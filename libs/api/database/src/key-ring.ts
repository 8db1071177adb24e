import { createHmac, createSecretKey, hkdfSync } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { DataKey } from './data-key.entity';
import { freshDataKey } from './fresh-keys';
import { clinicKeyName, dataKeyName } from './key-names';
import { unwrapKey } from './master-key';
import type { KeyScope } from './sealed';
import type { DataKeyMaterial } from './sealing';

const KEPT = 20_000;
const KEPT_MS = 10 * 60_000;

interface Kept {
  readonly key: DataKeyMaterial;
  readonly until: number;
}

/** The deployment's master key and the unwrapped keys of the last ten minutes. One per process. */
export class KeyStore {
  private readonly kept = new Map<string, Kept>();

  private readonly fingerprintKey: Buffer;

  constructor(readonly masterKey: Buffer) {
    this.fingerprintKey = Buffer.from(hkdfSync('sha256', masterKey, '', 'groundwork fingerprint', 32));
  }

  /** HMAC-SHA-256 under a key of its own made from the master key: tells equal texts without letting a dump be guessed at. */
  fingerprint(text: string): Buffer {
    return createHmac('sha256', this.fingerprintKey).update(text, 'utf8').digest();
  }

  /** A key of 32 bytes for one device of a person, made from the master key: it opens nothing of what is stored here. */
  deviceKey(name: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.masterKey, '', `groundwork device ${name}`, 32));
  }

  get(name: string): DataKeyMaterial | undefined {
    const found = this.kept.get(name);
    if (!found) return undefined;
    if (found.until > Date.now()) return found.key;
    this.kept.delete(name);
    return undefined;
  }

  put(name: string, key: DataKeyMaterial): void {
    if (this.kept.size >= KEPT) this.kept.delete(this.kept.keys().next().value as string);
    this.kept.set(name, { key, until: Date.now() + KEPT_MS });
  }
}

interface KeyRow {
  id: string;
  scope: KeyScope;
  scope_id: string;
  wrapped: Buffer;
  clinic_key_id: string;
  clinic_wrapped: Buffer;
}

/** A key that this actor's rows name but that isn't there for them. */
export class MissingKey extends Error {}

/** The keys that one unit of work may use: what row-level security shows it, through the store. */
export class KeyRing {
  constructor(
    private readonly manager: EntityManager,
    private readonly store: KeyStore,
    private readonly clinicId: string,
  ) {}

  /** Makes sure that the named keys are at hand: at most one statement. */
  async loadIds(ids: Iterable<string>): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => !this.store.get(this.byId(id)));
    if (missing.length) await this.load('k.id = any($2)', missing);
  }

  async forScope(scope: KeyScope, scopeId: string): Promise<DataKeyMaterial> {
    const name = this.byScope(scope, scopeId);
    if (!this.store.get(name)) await this.load(`k.scope = '${scope}' and k.scope_id = any($2)`, [scopeId]);
    return this.need(name);
  }

  /** Makes and stores the keys of a new couple and its two partners. */
  async makeForCouple(coupleId: string, partnerIds: readonly string[]): Promise<void> {
    const [clinicKey]: { wrapped: Buffer }[] = await this.manager.query(
      'select wrapped from clinic_key where clinic_id = $1',
      [this.clinicId],
    );
    if (!clinicKey) throw new MissingKey(this.clinicId);
    const make = (scope: KeyScope, partnerId: string | null) =>
      freshDataKey(
        scope,
        { clinicId: this.clinicId, coupleId, partnerId },
        clinicKey.wrapped,
        this.store.masterKey,
      );
    await this.manager.insert(DataKey, [
      make('couple', null),
      ...partnerIds.map((id) => make('partner', id)),
    ]);
  }

  /** As the store's: what is looked up by it can be told from a dump by nobody. */
  fingerprint(text: string): Buffer {
    return this.store.fingerprint(text);
  }

  /** For what a partner's device keeps of one task while the clinic can't be reached. */
  forDevice(partnerId: string, taskId: string): Buffer {
    return this.store.deviceKey(`${this.clinicId}/${partnerId}/${taskId}`);
  }

  byKeyId(id: string): DataKeyMaterial {
    return this.need(this.byId(id));
  }

  private need(name: string): DataKeyMaterial {
    const key = this.store.get(name);
    if (!key) throw new MissingKey(name);
    return key;
  }

  private async load(condition: string, ids: readonly string[]): Promise<void> {
    const rows: KeyRow[] = await this.manager.query(
      `select k.id, k.scope, k.scope_id, k.wrapped, c.id as clinic_key_id, c.wrapped as clinic_wrapped
         from data_key k join clinic_key c on c.clinic_id = k.clinic_id
        where k.clinic_id = $1 and ${condition}`,
      [this.clinicId, ids],
    );
    for (const row of rows) {
      const clinicKey = unwrapKey(row.clinic_wrapped, this.store.masterKey, clinicKeyName(this.clinicId));
      const bytes = unwrapKey(row.wrapped, clinicKey, dataKeyName(this.clinicId, row.id));
      const key = { id: row.id, secret: createSecretKey(bytes) };
      this.store.put(this.byId(row.id), key);
      this.store.put(this.byScope(row.scope, row.scope_id), key);
    }
  }

  private byId(id: string): string {
    return `${this.clinicId}/${id}`;
  }

  private byScope(scope: KeyScope, scopeId: string): string {
    return `${this.clinicId}/${scope}/${scopeId}`;
  }
}
