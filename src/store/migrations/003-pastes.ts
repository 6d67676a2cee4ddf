export const pastes = `
  CREATE INDEX request_paste ON request (lane, seq) WHERE kind = 'paste';
`;
