import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { BucketList } from '@/components/connections/bucket-list';
import { createQueryClient } from '@/lib/client/query-client';
import { queryKeys } from '@/lib/client/query-keys';
import { AppError } from '@/lib/domain/errors';
import { connectionHref, signInHref } from '@/lib/domain/location';
import { isConnectionId } from '@/lib/domain/names';
import { currentUser } from '@/lib/server/current-user';
import { currentTexts } from '@/lib/server/language';
import { readBuckets } from '@/lib/server/reads';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).connections.buckets };
}

interface BucketsPageProps {
  params: Promise<{ connection: string }>;
}

/** Lists on the server, so that the buckets are there with the page. */
export default async function BucketsPage({ params }: BucketsPageProps) {
  const { connection } = await params;
  if (!isConnectionId(connection)) notFound();
  const user = await currentUser();
  if (!user) redirect(signInHref(connectionHref(connection)));
  const listing = await readBuckets(user, connection).catch((error: unknown) => {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'not_found') notFound();
    // The list asks again from the page, and shows there what is wrong.
    return null;
  });
  const queryClient = createQueryClient();
  if (listing) queryClient.setQueryData(queryKeys.buckets(connection), listing);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <BucketList />
    </HydrationBoundary>
  );
}
