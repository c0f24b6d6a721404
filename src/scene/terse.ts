import type { KeyEntry } from '../model/telling.ts';
import type { Drawn } from './extent.ts';

/** More rows than these need not say one by one what the key says of all. */
const many = 12;

/** Rows without their second line where it is the same in all of many: then the key says it once, and each label has its letter. */
export function terse(told: readonly Drawn[], key: readonly KeyEntry[] = []): readonly Drawn[] {
  const [first] = told;
  const alike =
    told.length > many &&
    told.every(row => row.detail === first?.detail && row.status === first?.status && !row.disputed && !row.derived) &&
    key.some(({ status }) => status === first?.status);
  return alike ? told.map(withoutDetail) : told;
}

function withoutDetail(row: Drawn): Drawn {
  const { detail: _, ...rest } = row;
  return rest;
}
