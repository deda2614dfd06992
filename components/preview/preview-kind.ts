import { MAX_EDITED_BYTES } from '@/lib/domain/limits';

/** What the browser draws itself. */
const MEDIA_KINDS = ['image', 'audio', 'video', 'pdf'] as const;
/** What is read as text. */
const TEXT_KINDS = ['text', 'markdown', 'json', 'yaml', 'xml', 'csv'] as const;
/** How the bytes of an object can be shown. Everything but media is drawn by us, as inert text. */
export const PREVIEW_KINDS = [...MEDIA_KINDS, ...TEXT_KINDS, 'zip', 'tar', 'parquet', 'hex'] as const;
export type MediaKind = (typeof MEDIA_KINDS)[number];
export type TextKind = (typeof TEXT_KINDS)[number];
export type PreviewKind = (typeof PREVIEW_KINDS)[number];

const BY_EXTENSION: Record<PreviewKind, string> = {
  image: 'png jpg jpeg jfif gif webp avif bmp ico svg apng',
  audio: 'mp3 m4a aac ogg oga opus wav flac weba',
  video: 'mp4 m4v webm ogv mov',
  pdf: 'pdf',
  text:
    'txt text log out err rst adoc nfo tex srt vtt ndjson jsonl diff patch ini cfg conf env toml properties lock gitignore dockerfile makefile ' +
    'js mjs cjs jsx ts mts cts tsx css scss less sass vue svelte astro py rb rs go java kt kts c h cc cpp hpp cs swift php pl lua r jl ' +
    'scala clj ex exs erl hs ml sh bash zsh fish ps1 bat cmd sql graphql gql proto tf hcl nix gradle html htm xhtml pem crt csr asc',
  markdown: 'md markdown',
  yaml: 'yml yaml',
  json: 'json jsonc geojson topojson webmanifest map ipynb har avsc',
  xml: 'xml xsd xsl xslt rss atom kml gpx plist wsdl pom opml resx',
  csv: 'csv tsv',
  zip: 'zip jar war ear apk whl nupkg vsix epub docx xlsx pptx odt ods odp kmz npz',
  tar: 'tar',
  parquet: 'parquet',
  hex: '',
};

const KIND_OF_EXTENSION = new Map(
  PREVIEW_KINDS.flatMap((kind) =>
    BY_EXTENSION[kind].split(' ').map((extension) => [extension, kind] as const),
  ),
);

/** Types that say nothing: what stores put on objects uploaded without one. */
const GENERIC = new Set([
  '',
  'application/octet-stream',
  'binary/octet-stream',
  'application/x-www-form-urlencoded',
]);

/**
 * What to show an object as, from its content type where that says something, else from its name.
 * Only a first choice: a person can force any other.
 */
export function previewKindOf(name: string, contentType = ''): PreviewKind {
  const type = (contentType.split(';')[0] ?? '').trim().toLowerCase();
  const byName = KIND_OF_EXTENSION.get(extensionOf(name));
  if (GENERIC.has(type)) return byName ?? 'hex';
  // Plain text is what many tools say of anything readable: the name knows better.
  if (type === 'text/plain') return byName !== undefined && isTextual(byName) ? byName : 'text';
  return kindOfType(type) ?? byName ?? 'hex';
}

function kindOfType(type: string): PreviewKind | undefined {
  if (type.startsWith('image/')) return UNSHOWABLE_IMAGES.test(type) ? 'hex' : 'image';
  if (type.startsWith('audio/')) return 'audio';
  if (type.startsWith('video/')) return 'video';
  if (type === 'application/pdf') return 'pdf';
  if (/[/+](json|x-ndjson|ndjson|jsonl)$/.test(type))
    return type.endsWith('json') && !/ndjson$/.test(type) ? 'json' : 'text';
  // HTML is shown as its source, never as a page.
  if (type === 'text/html' || type === 'application/xhtml+xml') return 'text';
  if (/[/+]xml$/.test(type)) return 'xml';
  if (type === 'text/csv' || type === 'text/tab-separated-values') return 'csv';
  if (type === 'text/markdown' || type === 'text/x-markdown') return 'markdown';
  if (/^(application|text)\/(x-)?yaml$/.test(type)) return 'yaml';
  if (type.startsWith('text/')) return 'text';
  if (/^application\/(x-)?(javascript|toml|sh|sql|typescript|graphql)$/.test(type)) return 'text';
  if (type === 'application/zip' || type === 'application/x-zip-compressed') return 'zip';
  if (type === 'application/x-tar') return 'tar';
  if (type === 'application/vnd.apache.parquet') return 'parquet';
  return undefined;
}

/** Image types no browser draws. */
const UNSHOWABLE_IMAGES = /^image\/(tiff|heic|heif|x-.*raw.*|vnd\.adobe\.photoshop|x-xcf|jp2|x-exr)$/;

export function isTextual(kind: PreviewKind): kind is TextKind {
  return (TEXT_KINDS as readonly string[]).includes(kind);
}

/** Whether it may be opened as a text to be changed; what it really is turns out when it is read. */
export function isEditable(kind: PreviewKind, size: number): boolean {
  return isTextual(kind) && size <= MAX_EDITED_BYTES;
}

export function isMedia(kind: PreviewKind): kind is MediaKind {
  return (MEDIA_KINDS as readonly string[]).includes(kind);
}

/** What may hold what a camera says. */
export function isJpeg(name: string, contentType = ''): boolean {
  return /^image\/p?jpe?g\b/i.test(contentType) || /^(jpe?g|jfif)$/.test(extensionOf(name));
}

export function extensionOf(name: string): string {
  const base = name.slice(name.lastIndexOf('/') + 1).toLowerCase();
  // A name without a dot can still say what it is: `Makefile`, `Dockerfile`, `.gitignore`.
  return base.slice(base.lastIndexOf('.') + 1);
}
