import { type Device, type KeptAnswer, storeName } from './device';
import type { PageData } from './page-data';

/** Ciphertexts are of one of few lengths: how much was written stays unknown. */
const bucket = 512;

interface Row {
  readonly id: string;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
}

/**
 * Opens what this device keeps of a step: AES-256-GCM in IndexedDB, under a key that only the page's memory holds. Rows are
 * named by a hash of that key, so without it nobody can tell whose they are or what about. Acts come one after the other.
 * @throws where the browser has no cryptography or no storage to offer
 */
export const openDevice = async ({ key: text }: NonNullable<PageData['device']>): Promise<Device> => {
  const plain = text.replaceAll('-', '+').replaceAll('_', '/');
  const bytes = Uint8Array.from(atob(plain), (letter) => letter.charCodeAt(0));
  const key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array([...bytes, 1])));
  const place = [...hash.slice(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const nameOf = (pageId: string): string => `${place}.${pageId}`;
  const ofThisStep = IDBKeyRange.bound(nameOf(''), nameOf('\uffff'));

  const seal = async (id: string, kept: KeptAnswer): Promise<Row> => {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const words = new TextEncoder().encode(JSON.stringify(kept));
    const padded = new Uint8Array(Math.ceil(words.length / bucket) * bucket).fill(32);
    padded.set(words);
    const sealed = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv, additionalData: named(id) },
      key,
      padded,
    );
    return { id, iv, sealed };
  };

  const open = async ({ id, iv, sealed }: Row): Promise<readonly [string, KeptAnswer]> => {
    const words = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv, additionalData: named(id) },
      key,
      sealed,
    );
    return [id.slice(place.length + 1), JSON.parse(new TextDecoder().decode(words)) as KeptAnswer];
  };

  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const done = last.then(act, act);
    last = done;
    return done;
  };

  return {
    keep: (pageId, kept) =>
      inTurn(async () => {
        const row = await seal(nameOf(pageId), kept);
        await inStore('readwrite', (store) => store.put(row));
      }),
    forget: (pageId) => inTurn(() => inStore('readwrite', (store) => store.delete(nameOf(pageId)))),
    all: () =>
      inTurn(async () => {
        const rows = await inStore<Row[]>('readonly', (store) => store.getAll(ofThisStep));
        return Promise.all(rows.map(open));
      }),
    clear: () => inTurn(() => inStore('readwrite', (store) => store.delete(ofThisStep))),
  };
};

const named = (id: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(id);

/** No connection outlives its act: leaving deletes the store at once. */
const inStore = <T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open(storeName, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(storeName, { keyPath: 'id' });
    opening.onerror = () => reject(new Error('no store'));
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction(storeName, mode, { durability: 'strict' });
      const asked = act(transaction.objectStore(storeName));
      transaction.oncomplete = () => {
        database.close();
        resolve(asked.result);
      };
      transaction.onabort = () => {
        database.close();
        reject(new Error('not stored'));
      };
    };
  });
