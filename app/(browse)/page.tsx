import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ConnectionList } from '@/components/connections/connection-list';
import { StartHeader } from '@/components/connections/start-header';
import { connectionHref, signInHref } from '@/lib/domain/location';
import { visibleConnections } from '@/lib/server/connections';
import { currentUser } from '@/lib/server/current-user';
import { currentTexts } from '@/lib/server/language';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).connections.title };
}

export default async function ConnectionsPage() {
  const user = await currentUser();
  if (!user) redirect(signInHref());
  const connections = await visibleConnections(user);
  const [only] = connections;
  if (only && connections.length === 1) redirect(connectionHref(only.id));
  const { name, kind, role } = user;
  return (
    <>
      <StartHeader user={{ name, kind, role }} />
      <main className="mx-auto w-full max-w-140 px-4 py-[max(32px,8vh)]">
        <ConnectionList connections={connections} />
      </main>
    </>
  );
}
