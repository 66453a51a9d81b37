import { crc32, deflateRawSync } from 'node:zlib';

/** How a part departs from what a zip archive should be. */
export interface PartFlaw {
  /** The bit that says "locked with a password". */
  readonly encrypted?: boolean;
  /** The checksum of other contents. */
  readonly wrongChecksum?: boolean;
  /** An unpacked size that the directory claims, true or not. */
  readonly claimedSize?: number;
}

/** A zip archive of the given parts, each deflated; written byte by byte so that every fault can be put in. */
export function zip(
  parts: Readonly<Record<string, string | Uint8Array>>,
  flaws: Readonly<Record<string, PartFlaw>> = {},
): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, part] of Object.entries(parts)) {
    const flaw = flaws[name] ?? {};
    const content = Buffer.from(part);
    const packed = deflateRawSync(content, { level: 9 });
    const nameBytes = Buffer.from(name);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(flaw.encrypted ? 0x801 : 0x800, 2);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(flaw.wrongChecksum ? crc32('other') : crc32(content), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(flaw.claimedSize ?? content.length, 18);
    shared.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), shared, nameBytes, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), shared, rest, nameBytes]));
    bodies.push(local);
    offset += local.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, entries, end]);
}
