// Starts the demo page; types are stripped once, then read from the cache.
import module from 'node:module';

module.enableCompileCache();
await import('../demo/main.ts');
