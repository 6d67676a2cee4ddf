import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { jsonSchemas, OUTPUTS } from '../../../src/core/schemas.ts';
import { extractAnswer } from '../../../src/extract/answer/answer-question.ts';
import { extractBrief } from '../../../src/extract/extract-brief.ts';
import { seedCall } from '../../support/seed.ts';

const ajv = new Ajv2020({ strict: false, validateFormats: false });

it('publishes one schema an output, and other programs read them the same way', () => {
  const schemas = jsonSchemas();
  expect(Object.keys(schemas)).toEqual(Object.keys(OUTPUTS));
  const transcript = seedCall();
  const values = {
    parse: transcript,
    brief: extractBrief(transcript),
    ask: extractAnswer(transcript, 'what was revenue?'),
  };
  for (const [name, value] of Object.entries(values)) {
    const validate = ajv.compile(schemas[name as keyof typeof schemas] as object);
    expect(validate(JSON.parse(JSON.stringify(value))), ajv.errorsText(validate.errors)).toBe(true);
    expect(validate({ call: 'no' })).toBe(false);
  }
});
