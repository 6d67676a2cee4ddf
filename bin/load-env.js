// Reads `.env` of this folder, if there is one; what is set already stays. Node's own
// `--env-file-if-exists` tells of a file that is missing, on the stream that is for faults.
import { existsSync } from 'node:fs';

if (existsSync('.env')) process.loadEnvFile('.env');
