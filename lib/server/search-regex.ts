import 'server-only';
import { RE2JS } from 're2js';
import type { CompileRegex } from '@/lib/domain/search-query';

/**
 * RE2 syntax, in time linear to the text: what people type must not be able to hang the server, as a backtracking engine
 * would let it. @throws SyntaxError
 */
export const compileRegex: CompileRegex = (source) => {
  const pattern = compile(source);
  return (text) => pattern.test(text);
};

function compile(source: string): RE2JS {
  try {
    return RE2JS.compile(source);
  } catch (error) {
    throw new SyntaxError(`not a regular expression: ${source}`, { cause: error });
  }
}
