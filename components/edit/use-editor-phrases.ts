import { useTranslations } from 'use-intl';

/** What CodeMirror says, by the English words it asks with. */
export function useEditorPhrases(): Record<string, string> {
  const t = useTranslations('edit.phrases');
  return {
    Find: t('find'),
    Replace: t('replace'),
    next: t('next'),
    previous: t('previous'),
    all: t('all'),
    'match case': t('matchCase'),
    'by word': t('byWord'),
    regexp: t('regexp'),
    replace: t('replaceOne'),
    'replace all': t('replaceAll'),
    close: t('close'),
    'current match': t('currentMatch'),
    'on line': t('onLine'),
    'replaced $ matches': t('replaced'),
    'replaced match on line $': t('replacedOn'),
    'Go to line': t('goToLine'),
    go: t('go'),
    Accept: t('keepMine'),
    Reject: t('takeTheirs'),
    'Selection deleted': t('deleted'),
    'Control character': t('control'),
  };
}
