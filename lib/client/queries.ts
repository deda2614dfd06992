'use client';

import {
  infiniteQueryOptions,
  queryOptions,
  useInfiniteQuery,
  useQuery,
  type InfiniteData,
} from '@tanstack/react-query';
import type {
  BucketListing,
  ListingPage,
  ObjectProperties,
  VersionsPage,
  Versioning,
} from '@/lib/domain/entry';
import type { ObjectAddress } from '@/lib/domain/location';
import type { BucketName, ConnectionId } from '@/lib/domain/names';
import { getJson } from './fetch';
import { fetchListing, PAGES_REFRESHED_UNASKED } from './listing-pages';
import { queryKeys, type ListingPlace } from './query-keys';

export function bucketsQuery(connection: ConnectionId) {
  return queryOptions({
    queryKey: queryKeys.buckets(connection),
    queryFn: ({ signal }) => getJson<BucketListing>('/api/buckets', { connection }, signal),
  });
}

export function listingQuery(place: ListingPlace) {
  return infiniteQueryOptions<
    ListingPage,
    Error,
    InfiniteData<ListingPage, string | null>,
    ReturnType<typeof queryKeys.listing>,
    string | null
  >({
    queryKey: queryKeys.listing(place),
    queryFn: ({ pageParam, signal }) =>
      // A cursor knows where the listing began.
      fetchListing(place, { from: pageParam === null ? place.from : null, cursor: pageParam }, signal),
    initialPageParam: null,
    getNextPageParam: (page) => page.next,
    // The same folder with other facts: what is shown of it stays until they are there.
    placeholderData: (shown, query) => (query && isSamePlace(query.queryKey, place) ? shown : undefined),
    refetchOnMount: ({ state }) => (state.data?.pages.length ?? 0) <= PAGES_REFRESHED_UNASKED,
    refetchOnWindowFocus: ({ state }) => (state.data?.pages.length ?? 0) <= PAGES_REFRESHED_UNASKED,
    refetchOnReconnect: ({ state }) => (state.data?.pages.length ?? 0) <= PAGES_REFRESHED_UNASKED,
  });
}

function isSamePlace(key: ReturnType<typeof queryKeys.listing>, place: ListingPlace): boolean {
  const { connection, bucket, prefix, from = null } = place;
  return key[1] === connection && key[2] === bucket && key[3] === prefix && key[4] === from;
}

export function propertiesQuery(address: ObjectAddress) {
  return queryOptions({
    queryKey: queryKeys.properties(address),
    queryFn: ({ signal }) => getJson<ObjectProperties>('/api/properties', { ...address }, signal),
  });
}

export function versionsQuery(address: ObjectAddress) {
  return infiniteQueryOptions<
    VersionsPage,
    Error,
    InfiniteData<VersionsPage, string | null>,
    ReturnType<typeof queryKeys.versions>,
    string | null
  >({
    queryKey: queryKeys.versions(address),
    queryFn: ({ pageParam, signal }) =>
      getJson<VersionsPage>('/api/versions', { ...address, cursor: pageParam }, signal),
    initialPageParam: null,
    getNextPageParam: (page) => page.next,
  });
}

/** Whether the bucket keeps versions: asked once by whatever shows it, for anybody may change it meanwhile. */
export function versioningQuery(connection: ConnectionId, bucket: BucketName) {
  return queryOptions({
    queryKey: queryKeys.versioning(connection, bucket),
    queryFn: ({ signal }) => getJson<Versioning | null>('/api/versioning', { connection, bucket }, signal),
    gcTime: 0,
    staleTime: Infinity,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

export const useBuckets = (connection: ConnectionId) => useQuery(bucketsQuery(connection));
export const useListing = (place: ListingPlace) => useInfiniteQuery(listingQuery(place));
export const useProperties = (address: ObjectAddress) => useQuery(propertiesQuery(address));
export const useVersions = (address: ObjectAddress) => useInfiniteQuery(versionsQuery(address));
export const useVersioning = (connection: ConnectionId, bucket: BucketName) =>
  useQuery(versioningQuery(connection, bucket));
