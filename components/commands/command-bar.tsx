'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'use-intl';
import { UploadButton } from '@/components/upload/upload-button';
import { BarButton, BarButtonShape } from './bar-button';
import { barIcons } from './bar-icons';
import type { BarCommand } from './command';
import { commands } from './commands';
import { MoreButton } from './more-button';
import { useCommandContext } from './use-command-context';
import { useFittingCount } from './use-fitting-count';

const MORE_WIDTH = 40;
const barCommands = commands.filter((command): command is BarCommand => command.id in barIcons);

/** The toolbar: what can be done here, and what with the selection. What does not fit is in a menu at its end. */
export function CommandBar({ className }: { className?: string }) {
  const t = useTranslations('commands');
  const context = useCommandContext();
  const { roomRef, rulerRef, count } = useFittingCount(MORE_WIDTH);

  const available = barCommands.filter((command) => command.isAvailable(context));
  const here = available.filter(({ places }) => places.includes('bar'));
  const selected = available.filter(({ places }) => places.includes('selection'));
  const items = [...here, ...(selected.length > 0 ? ['count' as const] : []), ...selected];
  const shown = items.slice(0, count ?? items.length);
  const rest = items.slice(shown.length).filter((item) => item !== 'count');
  const selectionCount = (
    <span key="count" className="shrink-0 border-s py-1 ps-3 pe-2 text-sm font-medium tabular-nums">
      {t('selected', { count: context.bucket ? 1 : context.selection.length })}
    </span>
  );

  return (
    <div className={clsx('flex min-w-0 flex-1 items-center gap-1', className)}>
      <UploadButton />
      <div ref={roomRef} className="relative flex min-w-0 flex-1 items-center">
        <div role="toolbar" aria-label={t('toolbar')} className="flex items-center gap-1">
          {shown.map((item) =>
            item === 'count' ? selectionCount : <BarButton key={item.id} command={item} context={context} />,
          )}
          {rest.length > 0 && <MoreButton commands={rest} context={context} />}
        </div>
        <div aria-hidden inert className="invisible absolute inset-x-0 flex overflow-hidden">
          <div ref={rulerRef} className="flex shrink-0 items-center gap-1">
            {items.map((item) =>
              item === 'count' ? selectionCount : <BarButtonShape key={item.id} command={item} />,
            )}
          </div>
        </div>
      </div>
    </div>
  );
}
