'use client';

import { Command as Menu } from 'cmdk';
import type { ReactNode } from 'react';
import { cn } from '@/lib/client/cn';

interface PaletteItemProps {
  /** What tells it apart, and what it is found by. */
  value: string;
  keywords?: string[];
  danger?: boolean;
  onSelect: () => void;
  children: ReactNode;
}

export function PaletteItem({ danger = false, ...props }: PaletteItemProps) {
  return (
    <Menu.Item
      className={cn(
        'flex h-9 items-center gap-2.5 rounded-md px-2 text-sm data-[selected=true]:bg-hover forced-colors:data-[selected=true]:outline-2 pointer-coarse:h-11 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-faint',
        danger && 'text-danger [&_svg]:text-danger',
      )}
      {...props}
    />
  );
}

export function PaletteGroup({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Menu.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-faint"
    >
      {children}
    </Menu.Group>
  );
}
