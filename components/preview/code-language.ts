import { extensionOf } from './preview-kind';

/** The extensions of each language that highlight.js reads and we load, by its name there. */
const EXTENSIONS = {
  bash: 'sh bash zsh fish bashrc profile',
  c: 'c h',
  clojure: 'clj',
  cpp: 'cc cpp hpp',
  csharp: 'cs',
  css: 'css',
  diff: 'diff patch',
  dockerfile: 'dockerfile',
  dos: 'bat cmd',
  elixir: 'ex exs',
  erlang: 'erl',
  go: 'go',
  gradle: 'gradle',
  graphql: 'graphql gql',
  haskell: 'hs',
  ini: 'ini cfg toml tf hcl properties env conf gitconfig editorconfig',
  java: 'java',
  javascript: 'js mjs cjs jsx',
  json: 'json jsonc geojson topojson webmanifest map ipynb har avsc ndjson jsonl',
  julia: 'jl',
  kotlin: 'kt kts',
  latex: 'tex',
  less: 'less',
  lua: 'lua',
  makefile: 'makefile mk',
  markdown: 'md markdown',
  nix: 'nix',
  ocaml: 'ml',
  perl: 'pl',
  php: 'php',
  powershell: 'ps1',
  protobuf: 'proto',
  python: 'py',
  r: 'r',
  ruby: 'rb',
  rust: 'rs',
  scala: 'scala',
  scss: 'scss sass',
  sql: 'sql',
  swift: 'swift',
  typescript: 'ts mts cts tsx',
  xml: 'xml xsd xsl xslt rss atom kml gpx plist wsdl pom opml resx html htm xhtml svg vue svelte astro',
  yaml: 'yml yaml',
} as const;

export type CodeLanguage = keyof typeof EXTENSIONS;

const BY_EXTENSION = new Map(
  (Object.keys(EXTENSIONS) as CodeLanguage[]).flatMap((language) =>
    EXTENSIONS[language].split(' ').map((extension) => [extension, language] as const),
  ),
);

export function codeLanguage(name: string): CodeLanguage | undefined {
  return BY_EXTENSION.get(extensionOf(name));
}

/** Highlighting more than this would take longer than reading it, and so would a line longer than `LONGEST_LINE`. */
const MOST = 500_000;
const LONGEST_LINE = 5000;

/** Whether text is worth highlighting: neither too long nor machine-made. */
export function isHighlightable(text: string): boolean {
  if (text.length > MOST) return false;
  for (let at = 0; at < text.length;) {
    const end = text.indexOf('\n', at);
    if ((end === -1 ? text.length : end) - at > LONGEST_LINE) return false;
    if (end === -1) break;
    at = end + 1;
  }
  return true;
}
