import { seal, unseal, type DataKeyMaterial } from '@groundwork/database';
import { createSecretKey, hkdfSync } from 'node:crypto';

/** The key of the addresses of accounts, which belong to no clinic. */
const keyFrom = (masterKey: Buffer): DataKeyMaterial => ({
  id: '00000000-0000-0000-0000-000000000000',
  secret: createSecretKey(Buffer.from(hkdfSync('sha256', masterKey, '', 'groundwork account address', 32))),
});

const placeOf = (table: AddressTable, rowId: string) => ({
  clinicId: '',
  table,
  column: 'address',
  rowId,
  revision: 0,
});

type AddressTable = 'account' | 'account_mail';

/** Seals the e-mail address of one row. */
export const sealAddress = (address: string, masterKey: Buffer, table: AddressTable, rowId: string): Buffer =>
  seal(address, keyFrom(masterKey), placeOf(table, rowId));

/** @throws BrokenSeal when it was sealed for another row, or under another key */
export const unsealAddress = (
  sealed: Buffer,
  masterKey: Buffer,
  table: AddressTable,
  rowId: string,
): string => unseal(sealed, keyFrom(masterKey), placeOf(table, rowId));
