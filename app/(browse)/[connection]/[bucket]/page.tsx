import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { columnsCookie, parseColumns } from '@/components/browse/list-columns';
import { Listing } from '@/components/browse/listing';
import { createQueryClient } from '@/lib/client/query-client';
import { queryKeys } from '@/lib/client/query-keys';
import type { ListingPage, Location } from '@/lib/domain/entry';
import { locationHref, signInHref } from '@/lib/domain/location';
import { DELIMITER, isBucketName, isConnectionId, isObjectKey, isPrefix, isWithin } from '@/lib/domain/names';
import { placeName } from '@/lib/domain/place-name';
import { visibleConnections } from '@/lib/server/connections';
import { currentUser } from '@/lib/server/current-user';
import { readListing } from '@/lib/server/reads';

interface BucketPageProps {
  params: Promise<{ connection: string; bucket: string }>;
  searchParams: Promise<{ prefix?: string | string[]; from?: string | string[] }>;
}

export async function generateMetadata(props: BucketPageProps): Promise<Metadata> {
  return { title: placeName(await locationOf(props)) };
}

/** The first page of the folder comes with the document; from then on the browser asks for itself. */
export default async function BucketPage(props: BucketPageProps) {
  const location = await locationOf(props);
  const { from: asked } = await props.searchParams;
  const from = typeof asked === 'string' && isObjectKey(asked) ? asked : null;
  const user = await currentUser();
  if (!user) redirect(signInHref(locationHref(location)));
  const connection = (await visibleConnections(user)).find(({ id }) => id === location.connection);
  if (!connection) notFound();
  const { rootPrefix } = connection;
  if (!isWithin(location.prefix, rootPrefix)) redirect(locationHref({ ...location, prefix: rootPrefix }));

  const etags = parseColumns((await cookies()).get(columnsCookie(user))?.value).etag.shown;
  const queryClient = createQueryClient();
  await queryClient
    .infiniteQuery({
      queryKey: queryKeys.listing({ ...location, from, etags }),
      queryFn: () => readListing(user, location, { from, etags }),
      initialPageParam: null as string | null,
      getNextPageParam: (page: ListingPage) => page.next,
      retry: false,
    })
    // What failed is not sent along: the browser asks again, and shows what it is told.
    .catch(() => undefined);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <Listing />
    </HydrationBoundary>
  );
}

async function locationOf({ params, searchParams }: BucketPageProps): Promise<Location> {
  const { connection, bucket: encoded } = await params;
  const bucket = decodeURIComponent(encoded);
  if (!isConnectionId(connection) || !isBucketName(bucket)) notFound();
  const { prefix = '' } = await searchParams;
  if (typeof prefix !== 'string') notFound();
  if (isPrefix(prefix)) return { connection, bucket, prefix };
  // Typed by hand, most likely: the folder of that name is meant.
  const completed = prefix + DELIMITER;
  if (isPrefix(completed)) redirect(locationHref({ connection, bucket, prefix: completed }));
  notFound();
}
