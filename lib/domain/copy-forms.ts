/** What keys and prefixes can be copied as; `curl` must be signed first (`curlDownload`). */
export const COPY_FORMS = ['key', 'uri', 'arn', 'url', 'aws', 'rclone', 'curl'] as const;
export type CopyForm = (typeof COPY_FORMS)[number];
