// Starts the demo page; types are stripped once, then read from the cache.
import module from 'node:module';

module.enableCompileCache();
const { bundle } = await import('../src/core/release.ts');
await import(bundle('demo') ?? '../demo/main.ts');
