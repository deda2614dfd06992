import type { ReactNode } from 'react';

interface ChoiceLabelProps {
  /** Of the checkbox or radio button; its description is `${id}-hint`. */
  id: string;
  label: ReactNode;
  hint?: ReactNode;
}

/** What stands beside a checkbox or a radio button. */
export function ChoiceLabel({ id, label, hint }: ChoiceLabelProps) {
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="text-xs text-muted">
          {hint}
        </p>
      )}
    </div>
  );
}
