'use client';

import { useRef, useState, type Ref } from 'react';
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
import { Spinner } from '@/components/ui/spinner';
import { basename, type ObjectKey } from '@/lib/domain/names';
import { nextNumber, numberedKey } from '@/lib/domain/numbered-key';
import { inSentence } from '@/lib/domain/visible-name';
import type { Asking } from './asking-store';
import { ConflictRows } from './conflict-rows';
import { choiceFor, CHOICES_FOR_ALL, type ChoiceForAll, type ConflictChoice } from './intake/conflict';
import type { BatchUpload } from './session-api';
import { useConflicts } from './use-conflicts';

/**
 * Nothing is overwritten but by a choice made here, knowingly. It may be made before all has been read: the choice for all
 * then holds for what comes.
 */
export function ConflictsDialog({ list, folder, otherwise, close }: Asking) {
  const t = useTranslations('uploadDialogs.conflicts');
  const [forAll, setForAll] = useState<ChoiceForAll>('skip');
  const [byKey, setByKey] = useState<ReadonlyMap<ObjectKey, ConflictChoice>>(new Map());
  const safe = useRef<HTMLButtonElement>(null);
  const submit = useRef<HTMLButtonElement>(null);
  useConflicts(list);
  const { conflicts, free, reading } = list;
  const decision = { forAll, byKey };
  const chosen = countChoices(conflicts.map((conflict) => choiceFor(decision, conflict)));
  const taken = conflicts.find(({ there }) => there !== null);
  const name = inSentence(basename((taken ?? conflicts[0])?.upload.key ?? ('' as ObjectKey)));
  const count = conflicts.length;
  const open = reading || chosen.replaceDifferent > 0;

  return (
    <Dialog open onOpenChange={(next) => !next && close()}>
      <DialogContent
        className="max-w-150"
        onOpenAutoFocus={(event) => {
          event.preventDefault();
          (safe.current ?? submit.current)?.focus();
        }}
      >
        <DialogHeader>
          <DialogTitle>{t(taken ? 'title' : 'unfinishedTitle')}</DialogTitle>
          <DialogDescription>
            {t(taken ? 'intro' : 'unfinishedIntro', { count, total: count + free, name })}
            {free > 0 && ` ${t('onTheirWay', { count: free })}`}
          </DialogDescription>
        </DialogHeader>
        {taken && (
          <ForAll
            safe={safe}
            example={taken.upload}
            value={byKey.size === 0 ? forAll : ''}
            onChoose={(choice) => {
              setForAll(choice);
              setByKey(new Map());
            }}
          />
        )}
        <ConflictRows
          conflicts={conflicts}
          folder={folder}
          decision={decision}
          onChoose={({ upload }, choice) => setByKey((now) => new Map(now).set(upload.key, choice))}
        />
        {reading && (
          <p className="flex items-center gap-2 text-xs text-muted">
            <Spinner className="size-3.5" />
            {t('reading')}
          </p>
        )}
        <DialogFooter>
          <Button onClick={close}>{t(otherwise)}</Button>
          <Button
            ref={submit}
            variant={chosen.replace > 0 && taken ? 'danger-solid' : 'primary'}
            onClick={() => list.decide(decision)}
          >
            {open ? t('submitOpen') : t('submit', { count: count + free - chosen.skip })}
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  );
}

interface ForAllProps {
  /** What Enter must not destroy anything with. */
  safe: Ref<HTMLButtonElement>;
  /** One whose key is taken. */
  example: BatchUpload;
  /** Empty: chosen one by one. */
  value: ChoiceForAll | '';
  onChoose: (choice: ChoiceForAll) => void;
}

function ForAll({ safe, example, value, onChoose }: ForAllProps) {
  const t = useTranslations('uploadDialogs.conflicts');
  const { key, original } = example;
  const numbered = numberedKey(original, nextNumber(original, key));
  const hints = {
    skip: t('skipHint'),
    replaceDifferent: t('replaceDifferentHint'),
    replace: t('replaceHint'),
    keepBoth:
      numbered === null
        ? t('keepBothTooLong', { name: inSentence(basename(key)) })
        : t('keepBothHint', { example: inSentence(basename(numbered)) }),
  };
  return (
    <RadioGroup
      aria-label={t('forAll')}
      value={value}
      onValueChange={(next) => onChoose(CHOICES_FOR_ALL.find((choice) => choice === next) ?? 'skip')}
    >
      {CHOICES_FOR_ALL.map((choice) => (
        <RadioGroupItem
          key={choice}
          ref={choice === 'skip' ? safe : undefined}
          value={choice}
          label={t(choice)}
          hint={hints[choice]}
        />
      ))}
    </RadioGroup>
  );
}

function countChoices(choices: readonly ConflictChoice[]): Record<ConflictChoice, number> {
  const counts = { skip: 0, replaceDifferent: 0, replace: 0, keepBoth: 0, continue: 0 };
  for (const choice of choices) counts[choice] += 1;
  return counts;
}
