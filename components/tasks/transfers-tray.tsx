'use client';

import dynamic from 'next/dynamic';

/** Its code is no part of the first load: nothing runs before the page was touched. */
export const TransfersTray = dynamic(() => import('./tray').then((module) => module.Tray), { ssr: false });
