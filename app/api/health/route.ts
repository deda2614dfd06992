export const dynamic = 'force-dynamic';

/** For supervisors and load balancers; says nothing of the stores. */
export function GET(): Response {
  return Response.json(
    { ok: true, version: process.env.WINDLASS_VERSION },
    { headers: { 'Cache-Control': 'no-store' } },
  );
}
