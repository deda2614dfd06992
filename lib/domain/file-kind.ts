export type FileKind =
  'image' | 'video' | 'audio' | 'document' | 'text' | 'code' | 'data' | 'archive' | 'other';

const EXTENSIONS: Record<Exclude<FileKind, 'other'>, string> = {
  image: 'jpg jpeg png gif webp avif heic heif svg bmp tif tiff ico raw cr2 cr3 nef arw dng psd ai eps xcf',
  video: 'mp4 m4v mov avi mkv webm mpg mpeg wmv flv 3gp mts m2ts ogv',
  audio: 'mp3 wav flac m4a aac ogg oga opus aiff aif wma mid midi',
  document: 'pdf doc docx odt rtf pages ppt pptx odp key epub mobi',
  text: 'txt md markdown rst log tex adoc nfo srt vtt',
  code: 'js mjs cjs ts tsx jsx py rb go rs java kt c h cpp hpp cs php swift scala sh bash ps1 bat html htm css scss less vue svelte lua r jl sql ipynb tf dockerfile',
  data: 'json ndjson jsonl xml csv tsv yaml yml toml ini conf parquet avro orc arrow feather sqlite db xls xlsx ods numbers geojson pb hdf5 h5 npy npz mdb dbf',
  archive: 'zip tar gz tgz bz2 tbz xz txz zst 7z rar jar war iso dmg deb rpm apk whl cab lz4',
};

const kinds = new Map(
  Object.entries(EXTENSIONS).flatMap(([kind, list]) =>
    list.split(' ').map((extension) => [extension, kind as FileKind] as const),
  ),
);

/** By the name alone, for icons: nothing may rest on it. */
export function fileKind(name: string): FileKind {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return kinds.get(extension) ?? 'other';
}
