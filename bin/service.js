// Starts the service; types are stripped once, then read from the cache.
import module from 'node:module';

module.enableCompileCache();
await import('../src/main.ts');
