/**
 * Reads an archive by its central directory, as every unpacker does. Understands stored entries only, which is what streams
 * without compression hold. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export function readZip(archive: Buffer): Record<string, Buffer> {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end === -1) throw new Error('no end of the central directory: the archive is cut off');
  const entries: Record<string, Buffer> = {};
  let at = archive.readUInt32LE(end + 16);
  for (let index = 0; index < archive.readUInt16LE(end + 10); index += 1) {
    const method = archive.readUInt16LE(at + 10);
    if (method !== 0) throw new Error(`an entry is compressed by method ${method}`);
    const size = archive.readUInt32LE(at + 20);
    const [name, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const header = archive.readUInt32LE(at + 42);
    const start = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28);
    entries[archive.toString('utf8', at + 46, at + 46 + name)] = archive.subarray(start, start + size);
    at += 46 + name + extra + comment;
  }
  return entries;
}
