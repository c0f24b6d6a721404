import { Fault } from './_fault.ts';

/** One hash that a file may have. */
interface Hash {
  bits: number;
  digest: string;
}

const remedy = 'give "sha384-" and the base64 of the hash, or leave integrity out';

/**
 * Reads integrity metadata (W3C Subresource Integrity): hashes separated by spaces, of which the strongest algorithm counts.
 * Unlike `fetch`, it refuses what it cannot read instead of loading the file unchecked.
 */
function readIntegrity(metadata: string): Hash[] {
  const hashes = metadata
    .trim()
    .split(/\s+/u)
    .map(token => {
      const [, bits = '', digest = ''] = /^sha(256|384|512)-([A-Za-z0-9+/_-]+={0,2})(?:\?.*)?$/u.exec(token) ?? [];
      const base64 = digest.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/u, '');
      if (base64.length !== Math.ceil((Number(bits) / 8) * (4 / 3)) || !bits)
        throw new Fault('load/integrity', `"${token}" is not a hash that can be checked`, remedy);
      return { bits: Number(bits), digest: base64 };
    });
  const strongest = Math.max(...hashes.map(hash => hash.bits));
  return hashes.filter(hash => hash.bits === strongest);
}

/** A check of a file's bytes against metadata: it throws a fault unless they have one of the hashes. */
export function checker(metadata: string): (bytes: Uint8Array<ArrayBuffer>) => Promise<void> {
  const hashes = readIntegrity(metadata);
  return async bytes => {
    // browsers hash in secure contexts only
    if (!globalThis.crypto?.subtle)
      throw new Fault('load/integrity', 'this page is not secure (https), so that the file cannot be checked', remedy);
    const found = new Uint8Array(await crypto.subtle.digest(`SHA-${hashes[0]?.bits}`, bytes));
    const base64 = btoa(String.fromCharCode(...found)).replace(/=+$/u, '');
    if (!hashes.some(hash => hash.digest === base64))
      throw new Fault(
        'load/integrity',
        'the file is not the one whose hash is given',
        'update integrity, or ask who changed the file',
      );
  };
}
