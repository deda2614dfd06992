'use client';

import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from '@/components/ui/dialog';
import { RadioGroup, RadioGroupItem } from '@/components/ui/radio-group';
import { basename, type ObjectKey } from '@/lib/domain/names';
import { visible } from '@/lib/domain/visible-name';
import { ConflictRow } from './conflict-row';
import { choiceFor, CONFLICT_CHOICES, type ConflictChoice, type ConflictDecision } from './decide-conflicts';
import { numberedKey } from '@/lib/domain/numbered-key';
import type { PreparedUpload } from './prepare-upload';

/** Conflicts decided one by one; what lies beyond follows the choice for all. */
const SHOWN = 100;

interface ConflictsDialogProps {
  prepared: PreparedUpload;
  onDecide: (decision: ConflictDecision) => void;
  onCancel: () => void;
}

/** Nothing is overwritten but by a choice made here, knowingly; closing it uploads nothing. */
export function ConflictsDialog({ prepared, onDecide, onCancel }: ConflictsDialogProps) {
  const t = useTranslations('uploads.conflicts');
  const { conflicts, uploads, location } = prepared;
  const [forAll, setForAll] = useState<ConflictChoice>('skip');
  const [byKey, setByKey] = useState<ReadonlyMap<ObjectKey, ConflictChoice>>(new Map());
  const safe = useRef<HTMLButtonElement>(null);
  const decision = { forAll, byKey };
  const skipped = conflicts.filter(({ key }) => choiceFor(decision, key) === 'skip').length;
  const replaces = conflicts.some(({ key }) => choiceFor(decision, key) === 'replace');
  const [first] = conflicts;
  const name = first ? basename(first.key) : '';
  const numbered = first ? numberedKey(first.key, 1) : null;

  return (
    <Dialog open onOpenChange={(open) => !open && onCancel()}>
      <DialogContent
        className="max-w-140"
        onOpenAutoFocus={(event) => {
          event.preventDefault();
          safe.current?.focus();
        }}
      >
        <DialogHeader>
          <DialogTitle>{t('title')}</DialogTitle>
          <DialogDescription>
            {t('intro', { count: conflicts.length, total: uploads.length, name: visible(name) })}
          </DialogDescription>
        </DialogHeader>
        <RadioGroup
          aria-label={t('forAll')}
          value={byKey.size === 0 ? forAll : ''}
          onValueChange={(value) => {
            setForAll(CONFLICT_CHOICES.find((choice) => choice === value) ?? 'skip');
            setByKey(new Map());
          }}
        >
          <RadioGroupItem ref={safe} value="skip" label={t('skip')} hint={t('skipHint')} />
          <RadioGroupItem value="replace" label={t('replace')} hint={t('replaceHint')} />
          <RadioGroupItem
            value="keepBoth"
            label={t('keepBoth')}
            hint={
              numbered === null
                ? t('keepBothTooLong', { name: visible(name) })
                : t('keepBothHint', { example: visible(basename(numbered)) })
            }
          />
        </RadioGroup>
        <ul aria-label={t('list')} className="max-h-72 overflow-y-auto rounded-md border">
          {conflicts.slice(0, SHOWN).map((conflict) => (
            <ConflictRow
              key={conflict.key}
              conflict={conflict}
              folder={location.prefix}
              choice={choiceFor(decision, conflict.key)}
              onChoose={(choice) => setByKey((now) => new Map(now).set(conflict.key, choice))}
            />
          ))}
          {conflicts.length > SHOWN && (
            <li className="px-2.5 py-1.5 text-xs text-muted">
              {t('more', { count: conflicts.length - SHOWN })}
            </li>
          )}
        </ul>
        <DialogFooter>
          <Button onClick={onCancel}>{t('cancel')}</Button>
          <Button variant={replaces ? 'danger-solid' : 'primary'} onClick={() => onDecide(decision)}>
            {t('submit', { count: uploads.length - skipped })}
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  );
}
