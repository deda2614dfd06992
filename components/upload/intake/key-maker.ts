import type { BatchUpload } from '@/components/upload/session-api';
import type { SourceChunk, UploadFile } from '@/components/upload/sources/file-source';
import type { Location } from '@/lib/domain/entry';
import { basename, isObjectKey, type ObjectKey } from '@/lib/domain/names';
import { numberedKey } from '@/lib/domain/numbered-key';
import type { Claims } from './claims';
import type { TypeOf } from './content-type';
import { isHidden } from './hidden';
import type { UploadOptions } from './upload-options';

const FOLDER_TYPE = 'application/x-directory';

export interface Planned {
  uploads: BatchUpload[];
  /** Markers of empty folders: they disturb nothing and are not asked about. */
  markers: BatchUpload[];
  /** Paths left out because that was asked for. */
  hidden: string[];
  /** Paths that make no key. */
  impossible: string[];
}

interface KeyMakerOptions {
  id: symbol;
  location: Location;
  options: UploadOptions;
  claims: Claims;
  typeOf: TypeOf;
}

/** Gives files their keys and what is stored with them. Two files of one name, from a search result say, both get one. */
export class KeyMaker {
  private readonly metadata;
  /** The keys given so far. */
  private readonly given = new Set<ObjectKey>();

  constructor(private readonly of: KeyMakerOptions) {
    const { metadata } = of.options;
    this.metadata = Object.keys(metadata).length > 0 ? metadata : undefined;
  }

  async plan({ files, emptyFolders }: SourceChunk): Promise<Planned> {
    const planned: Planned = { uploads: [], markers: [], hidden: [], impossible: [] };
    const waiting: Promise<unknown>[] = [];
    for (const file of files) {
      if (this.of.options.skipHidden && isHidden(file.path)) planned.hidden.push(file.path);
      else {
        const upload = this.toUpload(file);
        if (upload === null) planned.impossible.push(file.path);
        else {
          planned.uploads.push(upload);
          const type = this.contentType(file);
          if (typeof type === 'string') upload.contentType = type;
          else waiting.push(type.then((found) => (upload.contentType = found)));
        }
      }
    }
    if (this.of.options.emptyFolders) this.planMarkers(emptyFolders, planned);
    await Promise.all(waiting);
    return planned;
  }

  private toUpload({ file, path }: UploadFile): BatchUpload | null {
    const original = this.of.location.prefix + path;
    if (!isObjectKey(original)) return null;
    const key = this.freeKey(original);
    if (key === null) return null;
    this.given.add(key);
    const modified = file instanceof File ? file.lastModified : null;
    this.of.claims.claim(this.of.id, key, file, modified);
    const name = basename(key);
    const { metadata } = this;
    return { key, original, path, name, source: file, modified, contentType: '', ifTaken: 'fail', metadata };
  }

  /** Null: there is no room for a number. */
  private freeKey(wanted: ObjectKey): ObjectKey | null {
    let key: ObjectKey | null = wanted;
    for (let number = 1; key !== null && this.given.has(key); number += 1) key = numberedKey(wanted, number);
    return key;
  }

  private contentType({ file, path, contentType }: UploadFile): string | Promise<string> {
    const wanted = contentType ?? this.of.options.contentType;
    return wanted || this.of.typeOf(path, file);
  }

  private planMarkers(folders: readonly string[], planned: Planned): void {
    for (const folder of folders) {
      if (this.of.options.skipHidden && isHidden(folder)) planned.hidden.push(folder);
      else {
        const upload = this.toUpload({ file: new Blob([]), path: `${folder}/` });
        if (upload === null) planned.impossible.push(folder);
        else planned.markers.push({ ...upload, contentType: FOLDER_TYPE, ifTaken: 'skip' });
      }
    }
  }
}
