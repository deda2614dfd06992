import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useBrowse } from '@/components/browse/browse-context';
import { saveText } from '@/lib/actions/texts';
import { callAction } from '@/lib/client/call-action';
import type { Location } from '@/lib/domain/entry';
import { AppError } from '@/lib/domain/errors';
import { parentOf, type ObjectKey } from '@/lib/domain/names';
import { readText, written, type NotEditable, type OpenedText } from './read-text';

/** What stands in the bucket instead of what was opened: another text, something that is none, or nothing. */
export type Theirs = OpenedText | NotEditable | 'deleted';

interface SaveOptions {
  location: Location;
  object: ObjectKey;
  opened: OpenedText;
  onSaved: (text: string) => void;
  onTheirs: (theirs: Theirs) => void;
}

/** Saves over what was read last, and over nothing else. */
export function useSave({ location, object, opened, onSaved, onTheirs }: SaveOptions) {
  const { connection, bucket } = location;
  const { changed } = useBrowse();
  /** Of what the next save replaces. */
  const [etag, setEtag] = useState<string | null>(opened.etag);
  const mutation = useMutation({
    mutationFn: async (text: string): Promise<{ etag: string } | { theirs: Theirs }> => {
      const sent = written(text, opened);
      try {
        return await callAction(saveText({ connection, bucket, key: object, text: sent, etag }));
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'precondition_failed') throw error;
        const theirs = await readText({ connection, bucket, key: object }).catch(deletedIfMissing);
        // The answer to what was saved was lost, and the request sent again.
        if (typeof theirs === 'object' && written(theirs.text, theirs) === sent) return { etag: theirs.etag };
        return { theirs };
      }
    },
    onSuccess: (result, text) => {
      if ('etag' in result) {
        setEtag(result.etag);
        onSaved(text);
      } else {
        const { theirs } = result;
        if (theirs === 'deleted') setEtag(null);
        if (typeof theirs === 'object') setEtag(theirs.etag);
        onTheirs(theirs);
      }
      changed(bucket, [parentOf(object)]);
    },
  });
  return { save: mutation.mutate, isSaving: mutation.isPending, error: mutation.error };
}

function deletedIfMissing(error: unknown): 'deleted' {
  if (error instanceof AppError && error.code === 'not_found') return 'deleted';
  throw error;
}
