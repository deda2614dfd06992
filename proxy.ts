import { NextResponse, type NextRequest } from 'next/server';
import { securityHeaders } from '@/lib/server/security-headers';

/** Sets headers, and decides nothing: who may see what is asked in every page, route and action. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const secured = await securityHeaders({
    path: request.nextUrl.pathname,
    headers: request.headers,
    nonce,
  });
  // Next reads the nonce for its own scripts from the policy in the request; the layout reads `x-nonce`.
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', secured['Content-Security-Policy'] ?? '');
  const response = NextResponse.next({ request: { headers } });
  for (const [name, value] of Object.entries(secured)) response.headers.set(name, value);
  return response;
}

/** Next copies the body of every request that passes here, and cuts it at 10 MB: uploads go past, and set their own headers. */
export const config = { matcher: ['/((?!_next/static|_next/image|api/uploads/send).*)'] };
