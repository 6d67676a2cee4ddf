export const feedbackDetails = `
  ALTER TABLE feedback ADD COLUMN details_json TEXT;
`;
