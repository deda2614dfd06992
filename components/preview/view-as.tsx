'use client';

import { useTranslations } from 'use-intl';
import { inputClasses } from '@/components/ui/input';
import { cn } from '@/lib/client/cn';
import { PREVIEW_KINDS, type PreviewKind } from './preview-kind';

interface ViewAsProps {
  kind: PreviewKind;
  onChange: (kind: PreviewKind) => void;
}

/** The object's type may be wrong or say nothing: any view can be asked for. None of them can make content act. */
export function ViewAs({ kind, onChange }: ViewAsProps) {
  const t = useTranslations('details.preview');
  return (
    <label className="flex items-center gap-2 text-xs text-muted">
      {t('viewAs')}
      <select
        value={kind}
        onChange={(event) => {
          const chosen = PREVIEW_KINDS.find((each) => each === event.currentTarget.value);
          if (chosen) onChange(chosen);
        }}
        className={cn(inputClasses, 'h-7 w-auto px-1.5 text-xs pointer-coarse:h-11')}
      >
        {PREVIEW_KINDS.map((each) => (
          <option key={each} value={each}>
            {t(`view.${each}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
