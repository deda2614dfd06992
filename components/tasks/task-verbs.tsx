'use client';

import { ArrowUpToLine, Pause, Play, RotateCcw, X, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { IconButton } from '@/components/ui/icon-button';
import type { TaskControls } from '@/lib/tasks/task';

type Verb = 'first' | 'pause' | 'resume' | 'retry' | 'cancel';

/** Pause and Resume take each other's place, and the focus stays where it was. */
const VERBS: { verb: Verb; place: string; Icon: LucideIcon }[] = [
  { verb: 'first', place: 'first', Icon: ArrowUpToLine },
  { verb: 'pause', place: 'hold', Icon: Pause },
  { verb: 'resume', place: 'hold', Icon: Play },
  { verb: 'retry', place: 'retry', Icon: RotateCcw },
  { verb: 'cancel', place: 'cancel', Icon: X },
];

interface TaskVerbsProps {
  controls: Partial<Pick<TaskControls, Verb>>;
  titleId: string;
}

/** What can be asked of a task in its present state. */
export function TaskVerbs({ controls, titleId }: TaskVerbsProps) {
  const t = useTranslations('tasks');
  return VERBS.map(({ verb, place, Icon }) => {
    const act = controls[verb];
    return (
      act && (
        <IconButton key={place} label={t(verb)} size="icon-small" aria-describedby={titleId} onClick={act}>
          <Icon />
        </IconButton>
      )
    );
  });
}
