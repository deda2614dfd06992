import type { Metadata } from 'next';
import { Notice } from '@/components/shell/notice';
import { en } from '@/lib/messages/en';

export const metadata: Metadata = { title: en.errors.notFoundTitle };

export default function NotFoundPage() {
  return <Notice title={en.errors.notFoundTitle} body={en.errors.notFoundBody} />;
}
