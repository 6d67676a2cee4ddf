import { answerTask } from './answer.ts';
import { briefTask } from './brief.ts';

/** Every task, each with a prompt file of its name. */
export const TASKS = [briefTask, answerTask] as const;
