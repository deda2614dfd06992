/** In IndexedDB. Apart from what opens it, so that a page can look whether it is there without loading that. */
export const DATABASE = 'windlass-uploads';
