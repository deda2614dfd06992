import { OutlineWriter, type Outline } from './outline';
import { xmlTokens } from './pretty-xml';

/** The tree of an XML text, without parsing it: nothing is expanded or fetched. An element that holds only text is one line. */
export function outlineXml(text: string): Outline {
  const out = new OutlineWriter();
  for (const token of xmlTokens(text)) {
    if (out.full) break;
    if (!token.startsWith('<')) {
      if (token.trim() !== '') out.add(null, 'text', token.trim());
    } else if (token.startsWith('</')) close(out);
    else if (token.startsWith('<![CDATA[')) out.add(null, 'text', token);
    else if (token.startsWith('<!') || token.startsWith('<?')) out.add(null, 'comment', token);
    else {
      const [, name = '', rest = ''] = /^<([^\s/>]*)([^]*?)\/?>?$/.exec(token) ?? [];
      if (token.endsWith('/>')) out.add(name, 'element', rest.trim());
      else out.open(name, 'element', rest.trim());
    }
  }
  return out.finish();
}

function close(out: OutlineWriter): void {
  const { top } = out;
  const only = out.nodes.at(-1);
  if (top?.children === 1 && only?.type === 'text' && out.nodes.at(-2) === top) {
    out.nodes.pop();
    Object.assign(top, { children: 0, value: [top.value, only.value].filter(Boolean).join(' ▸ ') });
  }
  out.close();
}
