/** What stands over passages that hold all that was asked for, where none can be told to answer it. */
export const UNSURE = 'I cannot tell from the call for certain; these passages come nearest.';
