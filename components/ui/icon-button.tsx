'use client';

import { Button, type ButtonProps } from './button';
import { tooltip } from './tooltip';

export interface IconButtonProps extends Omit<ButtonProps, 'aria-label'> {
  /** Its accessible name and its tooltip. */
  label: string;
  shortcut?: string;
}

export function IconButton({ label, shortcut, variant = 'ghost', size = 'icon', ...props }: IconButtonProps) {
  return <Button aria-label={label} variant={variant} size={size} {...tooltip(label, shortcut)} {...props} />;
}
