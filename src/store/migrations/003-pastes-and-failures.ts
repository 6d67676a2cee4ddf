export const pastesAndFailures = `
  CREATE INDEX request_paste ON request (lane, seq) WHERE kind = 'paste';
  CREATE INDEX request_failed ON request (seq) WHERE state = 'failed';
`;
