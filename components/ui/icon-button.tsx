'use client';

import { Button, type ButtonProps } from './button';
import { Tooltip } from './tooltip';

export interface IconButtonProps extends Omit<ButtonProps, 'aria-label'> {
  /** Its accessible name and its tooltip. */
  label: string;
  shortcut?: string;
}

export function IconButton({ label, shortcut, variant = 'ghost', size = 'icon', ...props }: IconButtonProps) {
  return (
    <Tooltip text={label} shortcut={shortcut}>
      <Button aria-label={label} variant={variant} size={size} {...props} />
    </Tooltip>
  );
}
