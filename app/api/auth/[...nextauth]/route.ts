import NextAuth from 'next-auth';
import { authOptions } from '@/lib/server/auth';

interface AuthRouteContext {
  params: Promise<{ nextauth: string[] }>;
}

export async function GET(request: Request, context: AuthRouteContext): Promise<Response> {
  return answer(request, context);
}

export async function POST(request: Request, context: AuthRouteContext): Promise<Response> {
  const { nextauth } = await context.params;
  // next-auth would write whatever anybody posts there into our log.
  if (nextauth[0] === '_log') return new Response(null, { status: 204 });
  return answer(request, context);
}

async function answer(request: Request, context: AuthRouteContext): Promise<Response> {
  const handler = NextAuth(await authOptions()) as (
    request: Request,
    context: AuthRouteContext,
  ) => Promise<Response>;
  return handler(request, context);
}
