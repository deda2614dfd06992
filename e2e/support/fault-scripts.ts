import type { Fault, Script, StoreRequest } from './fault-proxy';

/** What carries bytes of the page's own. */
export const fromBrowser = ({ method, fromBrowser }: StoreRequest) => fromBrowser && method === 'PUT';

/** Each of the first `count` uploads of the page meets a fault, and all that follow pass. */
export function first(count: number, fault: (index: number) => Fault): Script {
  let met = 0;
  return (request) => (fromBrowser(request) && met < count ? fault(met++) : null);
}

/** From now on nothing fails; the result names the parts that were sent. */
export function countSent(line: { run: (script: Script) => void }): () => string[] {
  const sent: string[] = [];
  line.run((request) => {
    if (fromBrowser(request)) sent.push(request.query.get('partNumber') ?? 'whole');
    return null;
  });
  return () => sent;
}
