import { jsonSchemas } from '../core/schemas.ts';

process.stdout.write(`${JSON.stringify(jsonSchemas(), null, 2)}\n`);
