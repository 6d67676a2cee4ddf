export const askedUploads = `
  ALTER TABLE upload ADD COLUMN asks TEXT NOT NULL DEFAULT 'which';
  ALTER TABLE upload ADD COLUMN typed TEXT;
`;
