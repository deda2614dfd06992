'use client';

import { Fragment, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { closeDialog, returnFocus } from '@/components/dialogs/dialogs';
import { Dialog, DialogContent, DialogHeader, DialogTitle } from '@/components/ui/dialog';
import { Kbd } from '@/components/ui/kbd';
import type { palette as texts } from '@/lib/messages/en/palette';
import type { CommandGroup } from './command';
import { commands } from './commands';
import { useCommandLabel } from './use-command-label';
import { useShownShortcut } from './use-shown-shortcut';

/** What has keys of its own. */
const PARTS: { part: keyof typeof texts.keyParts; keys: readonly (keyof typeof texts.partKeys)[] }[] = [
  { part: 'list', keys: ['arrows', 'tiles', 'home', 'pages', 'extend', 'toggle', 'typing'] },
  { part: 'tree', keys: ['folders'] },
  { part: 'gallery', keys: ['objects', 'zoom', 'fit', 'pan'] },
];
const withKeys = commands.filter(({ shortcuts }) => shortcuts !== undefined);
const groups = [...new Set(withKeys.map(({ group }) => group))];

/** Every shortcut there is, from the commands themselves; only keys of parts of the page are named here. */
export function ShortcutsDialog() {
  const t = useTranslations('palette');
  return (
    <Dialog open onOpenChange={(open) => !open && closeDialog()}>
      <DialogContent aria-describedby={undefined} onCloseAutoFocus={returnFocus} className="max-w-160">
        <DialogHeader>
          <DialogTitle>{t('shortcutsTitle')}</DialogTitle>
        </DialogHeader>
        <div className="gap-8 text-sm sm:columns-2">
          {PARTS.map(({ part, keys }) => (
            <KeyGroup key={part} title={t(`keyParts.${part}`)}>
              {keys.map((key) => (
                <KeyRow key={key} label={t(`partKeys.${key}`)} keys={[t(`partKeyNames.${key}`)]} />
              ))}
            </KeyGroup>
          ))}
          {groups.map((group) => (
            <CommandKeys key={group} group={group} />
          ))}
        </div>
      </DialogContent>
    </Dialog>
  );
}

function CommandKeys({ group }: { group: CommandGroup }) {
  const t = useTranslations('palette.groups');
  const label = useCommandLabel();
  const shown = useShownShortcut();
  return (
    <KeyGroup title={t(group)}>
      {withKeys
        .filter((command) => command.group === group)
        .map(({ id, shortcuts = [] }) => (
          <KeyRow key={id} label={label(id)} keys={shortcuts.map(shown)} />
        ))}
    </KeyGroup>
  );
}

function KeyGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mb-4 break-inside-avoid">
      <h3 className="pb-1 text-xs font-medium text-faint">{title}</h3>
      <dl className="grid grid-cols-[1fr_auto] items-center gap-y-1.5">{children}</dl>
    </section>
  );
}

function KeyRow({ label, keys }: { label: string; keys: readonly string[] }) {
  return (
    <Fragment>
      <dt>{label}</dt>
      <dd className="flex justify-end gap-1">
        {keys.map((key) => (
          <Kbd key={key}>{key}</Kbd>
        ))}
      </dd>
    </Fragment>
  );
}
