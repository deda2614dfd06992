import type { Metadata } from 'next';
import { Notice } from '@/components/shell/notice';
import { currentTexts } from '@/lib/server/language';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).errors.notFoundTitle };
}

export default async function NotFoundPage() {
  const { errors } = await currentTexts();
  return <Notice title={errors.notFoundTitle} body={errors.notFoundBody} />;
}
