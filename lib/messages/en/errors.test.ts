import { createTranslator } from 'use-intl/core';
import { expect, test } from 'vitest';
import { ERROR_CODES } from '@/lib/domain/errors';
import { en } from '@/lib/messages/en';

const t = createTranslator({
  locale: 'en',
  messages: en,
  namespace: 'errors',
  onError: (error) => {
    throw error;
  },
});
const values = {
  target: '“a.txt”',
  action: 's3:GetObject',
  region: 'eu-west-1',
  origin: 'https://files.example',
  wait: '5 seconds',
  reference: 'none',
};

test.each(ERROR_CODES)('%s is one calm sentence that says what to do', (code) => {
  const sentence = t(`sentences.${code}`, values);
  expect(sentence).toMatch(/^[A-Z][^!{}]+\.$/);
  expect(sentence.length).toBeLessThan(170);
  expect(sentence).not.toMatch(/oops|sorry|please/i);
});

test('an unexpected failure quotes its reference where there is one', () => {
  expect(t('sentences.unexpected', { ...values, reference: 'log-42' })).toContain('reference log-42');
  expect(t('sentences.unexpected', values)).not.toContain('reference');
});

test('a wait is told in seconds or minutes', () => {
  expect(t('wait', { seconds: 0, minutes: 0 })).toBe('a moment');
  expect(t('wait', { seconds: 1, minutes: 0 })).toBe('1 second');
  expect(t('wait', { seconds: 600, minutes: 10 })).toBe('10 minutes');
});
