/** Shared by dropdown and context menus, which must look and feel the same. */
export const menuContent =
  'z-50 max-h-(--menu-height) min-w-48 overflow-y-auto rounded-lg border border-border-strong bg-surface p-1 text-sm shadow-float animate-appear outline-none';

export const menuItem =
  "relative flex min-h-8 cursor-default items-center gap-2 rounded-sm px-2 py-1 outline-none select-none pointer-coarse:min-h-11 data-[disabled]:opacity-50 aria-disabled:opacity-50 data-[highlighted]:bg-hover forced-colors:data-[highlighted]:-outline-offset-2 forced-colors:data-[highlighted]:outline-2 forced-colors:data-[highlighted]:outline-solid data-[tone=danger]:text-danger data-[tone=danger]:data-[highlighted]:bg-danger-soft [&_svg]:pointer-events-none [&_svg]:size-4 [&_svg]:shrink-0 [&_svg:not([class*='text-'])]:text-faint data-[tone=danger]:[&_svg]:text-danger";

export const menuChoice = 'ps-7';
export const menuMark = 'absolute start-2 flex size-4 items-center justify-center';
export const menuLabel = 'px-2 py-1 text-xs font-medium text-faint';
export const menuSeparator = '-mx-1 my-1 h-px bg-border';
export const menuShortcut = 'ms-auto ps-6 font-mono text-[11px] text-faint pointer-coarse:hidden';
