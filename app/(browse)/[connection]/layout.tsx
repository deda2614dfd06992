import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { columnsCookie, parseColumns } from '@/components/browse/list-columns';
import { parseView, viewCookie } from '@/components/browse/listing-view';
import { AppShell } from '@/components/shell/app-shell';
import { PANES_COOKIE, parsePanes } from '@/components/shell/pane-sizes';
import { visibleConnections } from '@/lib/server/connections';
import { currentUser } from '@/lib/server/current-user';

interface ConnectionLayoutProps {
  params: Promise<{ connection: string }>;
  children: ReactNode;
}

export default async function ConnectionLayout({ params, children }: ConnectionLayoutProps) {
  const user = await currentUser();
  // The page knows the address to come back to after signing in, and sends there.
  if (!user) return children;
  const { connection: id } = await params;
  const connections = await visibleConnections(user);
  const connection = connections.find((one) => one.id === id);
  if (!connection) notFound();
  const { name, kind, role } = user;
  const kept = await cookies();
  return (
    <AppShell
      key={connection.id}
      user={{ name, kind, role }}
      connections={connections}
      connection={connection}
      panes={parsePanes(kept.get(PANES_COOKIE)?.value)}
      view={parseView(kept.get(viewCookie(user))?.value) ?? 'list'}
      columns={parseColumns(kept.get(columnsCookie(user))?.value)}
    >
      {children}
    </AppShell>
  );
}
