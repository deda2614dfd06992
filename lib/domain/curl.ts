export interface CurlUpload {
  url: string;
  headers: Record<string, string>;
  /** The local file the reader of the line is expected to send. */
  file: string;
}

/** One line for a POSIX shell (also PowerShell's, for ordinary names) that uploads a file to a presigned PUT URL. */
export function curlUpload({ url, headers, file }: CurlUpload): string {
  // --globoff: brackets and braces mean themselves. --path-as-is: curl would rewrite keys with `..` in them.
  const words = ['curl', '--fail', '--globoff', '--path-as-is', '--upload-file', localFile(file)];
  for (const [name, value] of Object.entries(headers)) words.push('--header', `${name}: ${value}`);
  words.push(url);
  return words.map(shellQuote).join(' ');
}

/** One line for a POSIX shell that saves what a presigned GET URL gives, under the key's own last name. */
export function curlDownload(url: string, name: string): string {
  return ['curl', '--fail', '--globoff', '--path-as-is', '--output', shellPath(name), url]
    .map(shellQuote)
    .join(' ');
}

/** A name as a path in the directory one is in: no option, no other directory. */
export function shellPath(name: string): string {
  return `./${/^(\.{0,2}|.*\/.*)$/s.test(name) ? 'download' : name}`;
}

/** Quotes any text as exactly one word of a POSIX shell. A NUL, which no shell can pass on, is left out. */
export function shellQuote(text: string): string {
  const passable = text.replaceAll('\0', '');
  if (/^[\w%+,./:@-]+$/.test(passable)) return passable;
  return `'${passable.replaceAll("'", `'\\''`)}'`;
}

/** `-` and `.` mean standard input to curl, and a leading dash an option. */
function localFile(name: string): string {
  return name === '.' || name.startsWith('-') ? `./${name}` : name;
}
