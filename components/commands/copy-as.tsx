'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useBrowse } from '@/components/browse/browse-context';
import { useActAtOnce } from '@/components/dialogs/use-act-at-once';
import { useErrorSentence } from '@/components/shell/error-sentence';
import { toast } from '@/components/ui/toast';
import { createDownloadLinks } from '@/lib/actions/links';
import { callAction } from '@/lib/client/call-action';
import { copyText } from '@/lib/client/copy-text';
import { bucketsQuery } from '@/lib/client/queries';
import { copyAs, rcloneCanName } from '@/lib/domain/copy-as';
import type { CopyForm } from '@/lib/domain/copy-forms';
import { curlDownload } from '@/lib/domain/curl';
import { useFormats } from '@/components/ui/use-formats';
import { basename, type ObjectKey } from '@/lib/domain/names';
import { inSentence } from '@/lib/domain/visible-name';
import type { CopySubject } from './command';
import { useCopyText } from './use-copy-text';

/** As the command's name says. */
const CURL_SECONDS = 3600;

interface CopyAsProps {
  form: CopyForm;
  of: CopySubject;
}

/** Shows nothing: it makes the text, copies it and says so. Loaded when first asked for. */
export function CopyAs({ form, of }: CopyAsProps) {
  const say = useCopyText();
  const tellRclone = useRcloneProblem();
  const copyCurl = useCopyCurl();
  const store = useStoreAddress(of);
  useActAtOnce(() => {
    const unnamable = form === 'rclone' ? of.paths.find((path) => !rcloneCanName(path)) : undefined;
    if (form === 'curl') copyCurl(of);
    else if (unnamable !== undefined) tellRclone(unnamable);
    else say(of.paths.map((path) => copyAs(form, store, of.bucket, path)).join('\n'));
  });
  return null;
}

/** On AWS a bucket is addressed in its own region, where that is known. */
function useStoreAddress({ bucket }: CopySubject) {
  const { connection } = useBrowse();
  const buckets = useQueryClient().getQueryData(bucketsQuery(connection.id).queryKey)?.buckets;
  const own = buckets?.find(({ name }) => name === bucket)?.region;
  const { endpoint, pathStyle, region } = connection;
  return { endpoint, pathStyle, region: (endpoint === undefined && own) || region };
}

function useRcloneProblem(): (path: string) => void {
  const t = useTranslations('palette');
  return (path) => void toast.error(t('rcloneCannot', { key: inSentence(path) }));
}

/** Signs first, and says how long what was copied works. */
function useCopyCurl(): (of: CopySubject) => void {
  const t = useTranslations('palette');
  const { formatTime, timeZone } = useFormats();
  const failed = useTranslations('commands');
  const sentence = useErrorSentence();
  const { connection } = useBrowse();
  return ({ bucket, paths }) => {
    const keys = paths as ObjectKey[];
    const signing = callAction(
      createDownloadLinks({ connection: connection.id, bucket, keys: [...keys], expiresIn: CURL_SECONDS }),
    );
    const lines = signing.then(({ urls }) =>
      keys.map((key, index) => curlDownload(urls[index] ?? '', basename(key))).join('\n'),
    );
    Promise.all([signing, copyText(lines)]).then(
      ([{ expiresAt }, copied]) => {
        if (!copied) return toast.error(failed('copyFailed'));
        const time = formatTime(expiresAt);
        return toast.success(t('copiedCurl', { count: keys.length, time, zone: timeZone }));
      },
      (error: unknown) => toast.error(sentence(error)),
    );
  };
}
