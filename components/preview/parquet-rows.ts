import {
  parquetMetadataAsync,
  parquetReadObjects,
  parquetSchema,
  type FileMetaData,
  type SchemaTree,
} from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { ListTooLong, type ByteSource } from './byte-source';

export interface ParquetColumn {
  name: string;
  /** As Parquet names it: `INT64 (TIMESTAMP)`. */
  type: string;
  nullable: boolean;
}

export interface ParquetFile {
  columns: ParquetColumn[];
  /** Of the whole file. */
  rowCount: number;
  /** The first ones, as text; null where they are not read without being asked for. */
  rows: string[][] | null;
  /** What reading the first rows costs. */
  rowBytes: number;
}

const ROWS = 100;
const MAX_COLUMNS = 500;
const MAX_CELL = 500;
/** What is read of the file's description, or of a column, at most. */
const MOST_PIECE = 32 * 1024 * 1024;
/** What the first rows may cost without being asked for. */
const UNASKED = 4 * 1024 * 1024;

/** What a Parquet file says of itself, and its first rows. */
export async function readParquet(source: ByteSource, { asked }: { asked: boolean }): Promise<ParquetFile> {
  const file = {
    byteLength: source.size,
    slice: async (start: number, end = source.size): Promise<ArrayBuffer> => {
      const from = start < 0 ? source.size + start : start;
      if (end - from > MOST_PIECE) throw new ListTooLong(end - from);
      return new Uint8Array(await source.read(from, end - from)).buffer;
    },
  };
  const metadata = await parquetMetadataAsync(file, { initialFetchSize: 64 * 1024 });
  const columns = parquetSchema(metadata).children.slice(0, MAX_COLUMNS).map(toColumn);
  const rowBytes = firstGroupBytes(metadata);
  const shown = { columns, rowCount: Number(metadata.num_rows), rowBytes };
  if (rowBytes > UNASKED && !asked) return { ...shown, rows: null };
  const objects = await parquetReadObjects({
    file,
    metadata,
    compressors,
    columns: columns.map(({ name }) => name),
    rowStart: 0,
    rowEnd: Math.min(ROWS, shown.rowCount),
  });
  return { ...shown, rows: objects.map((row) => columns.map(({ name }) => cellText(row[name]))) };
}

function toColumn({ element, children }: SchemaTree): ParquetColumn {
  const {
    name,
    type,
    logical_type: logical,
    converted_type: converted,
    repetition_type: repetition,
  } = element;
  const meaning = logical?.type ?? converted;
  const kind =
    type ?? (children.length > 0 ? `{${children.map((child) => child.element.name).join(', ')}}` : '');
  return {
    name,
    type: [kind, meaning && `(${meaning})`].filter(Boolean).join(' '),
    nullable: repetition === 'OPTIONAL',
  };
}

function firstGroupBytes({ row_groups: [first] }: FileMetaData): number {
  let bytes = 0;
  for (const { meta_data: column } of first?.columns ?? [])
    bytes += Number(column?.total_compressed_size ?? 0);
  return bytes;
}

export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value.slice(0, MAX_CELL);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString();
  if (value instanceof Uint8Array) {
    return [...value.subarray(0, 32)].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
  }
  if (typeof value === 'object') {
    const text = JSON.stringify(value, (_key, each: unknown) =>
      typeof each === 'bigint' ? each.toString() : each,
    );
    return text.slice(0, MAX_CELL);
  }
  return typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean'
    ? String(value)
    : '';
}
