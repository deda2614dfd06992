import { cva } from 'class-variance-authority';

/** Also for links that look like buttons. */
export const buttonVariants = cva(
  "inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md text-sm font-medium whitespace-nowrap select-none disabled:pointer-events-none disabled:opacity-50 aria-disabled:pointer-events-none aria-disabled:opacity-50 [&_svg]:pointer-events-none [&_svg]:shrink-0 [&_svg:not([class*='size-'])]:size-4",
  {
    variants: {
      variant: {
        primary: 'bg-accent text-accent-foreground hover:bg-accent-hover forced-colors:border',
        outline:
          'border border-border-strong bg-surface text-foreground hover:bg-hover data-[state=open]:bg-hover',
        ghost:
          'text-muted hover:bg-hover hover:text-foreground data-[state=open]:bg-hover data-[state=open]:text-foreground',
        danger: 'text-danger hover:bg-danger-soft',
        'danger-solid': 'bg-danger text-danger-foreground hover:bg-danger-hover forced-colors:border',
        link: 'text-accent underline-offset-4 hover:underline',
      },
      size: {
        small: 'h-7 px-2 text-xs pointer-coarse:h-11',
        medium: 'h-8 px-2.5 pointer-coarse:h-11',
        large: 'h-9 px-4 pointer-coarse:h-11',
        /** Stands in a text or flush with one. */
        inline: 'text-xs',
        icon: 'size-8 pointer-coarse:size-11',
        'icon-small': 'size-6 rounded-sm pointer-coarse:size-11',
      },
    },
    defaultVariants: { variant: 'outline', size: 'medium' },
  },
);
