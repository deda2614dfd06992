import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useBrowse } from '@/components/browse/browse-context';
import { saveText } from '@/lib/actions/texts';
import { callAction } from '@/lib/client/call-action';
import { AppError } from '@/lib/domain/errors';
import type { ObjectAddress } from '@/lib/domain/location';
import { parentOf } from '@/lib/domain/names';
import { etagOf, type Beginning, type Found } from './beginning';
import { readText, written, type OpenedText } from './read-text';

interface SaveOptions {
  address: ObjectAddress;
  beginning: Beginning;
  onSaved: (text: string) => void;
  onTheirs: (theirs: Found) => void;
}

/** Saves over what was read last, and over nothing else. */
export function useSave({ address, beginning, onSaved, onTheirs }: SaveOptions) {
  const { connection, bucket, key } = address;
  const { changed } = useBrowse();
  const [ground, setGround] = useState(beginning.ground);
  /** What was found in place of what was to be replaced. */
  const [theirs, setTheirs] = useState(beginning.theirs);
  const mutation = useMutation({
    mutationFn: async (text: string): Promise<{ etag: string } | { found: Found }> => {
      const sent = written(text, ground);
      try {
        return await callAction(saveText({ connection, bucket, key, text: sent, etag: ground.etag }));
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'precondition_failed') throw error;
        const found = await readText(address).catch(deletedIfMissing);
        // The answer to what was saved was lost, and the request sent again.
        if (typeof found === 'object' && written(found.text, found) === sent) return { etag: found.etag };
        return { found };
      }
    },
    onSuccess: (result, text) => {
      if ('etag' in result) {
        setGround({ ...ground, etag: result.etag });
        setTheirs(null);
        onSaved(text);
      } else {
        setGround({ ...ground, etag: etagOf(result.found, ground.etag) });
        setTheirs(result.found);
        onTheirs(result.found);
      }
      changed(bucket, [parentOf(key)], [key]);
    },
  });
  /** What is edited from now on is that text: it is written back as it was read. */
  const take = (taken: OpenedText) => {
    setGround(taken);
    setTheirs(null);
  };
  return {
    save: mutation.mutate,
    isSaving: mutation.isPending,
    error: mutation.error,
    ...{ ground, theirs, take },
  };
}

export function deletedIfMissing(error: unknown): 'deleted' {
  if (error instanceof AppError && error.code === 'not_found') return 'deleted';
  throw error;
}
