/** What people call the place of a message: "this channel", "this conversation". */
export function placeWords(channel: string): string {
  return channel.startsWith('D') ? 'this conversation' : 'this channel'; // Slack: ids of direct messages
}
